@NullMarked
package biaoju.app;

import org.jspecify.annotations.NullMarked;
