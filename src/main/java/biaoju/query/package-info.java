@NullMarked
package biaoju.query;

import org.jspecify.annotations.NullMarked;
