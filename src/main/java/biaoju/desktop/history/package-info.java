@NullMarked
package biaoju.desktop.history;

import org.jspecify.annotations.NullMarked;
