@NullMarked
package biaoju.desktop.welcome;

import org.jspecify.annotations.NullMarked;
