@NullMarked
package biaoju.desktop.outline;

import org.jspecify.annotations.NullMarked;
