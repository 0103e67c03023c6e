@NullMarked
package biaoju.desktop.parts;

import org.jspecify.annotations.NullMarked;
