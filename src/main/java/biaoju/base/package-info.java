@NullMarked
package biaoju.base;

import org.jspecify.annotations.NullMarked;
