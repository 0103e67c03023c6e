@NullMarked
package biaoju.desktop;

import org.jspecify.annotations.NullMarked;
