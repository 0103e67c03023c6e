@NullMarked
package biaoju.flow.search;

import org.jspecify.annotations.NullMarked;
