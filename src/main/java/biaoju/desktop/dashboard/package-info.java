@NullMarked
package biaoju.desktop.dashboard;

import org.jspecify.annotations.NullMarked;
