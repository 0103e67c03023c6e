@NullMarked
package biaoju.scheme;

import org.jspecify.annotations.NullMarked;
