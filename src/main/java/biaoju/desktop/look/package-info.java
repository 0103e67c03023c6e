@NullMarked
package biaoju.desktop.look;

import org.jspecify.annotations.NullMarked;
