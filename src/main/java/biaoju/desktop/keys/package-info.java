@NullMarked
package biaoju.desktop.keys;

import org.jspecify.annotations.NullMarked;
