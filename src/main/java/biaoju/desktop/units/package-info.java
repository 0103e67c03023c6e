@NullMarked
package biaoju.desktop.units;

import org.jspecify.annotations.NullMarked;
