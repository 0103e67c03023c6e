@NullMarked
package biaoju.desktop.shell;

import org.jspecify.annotations.NullMarked;
