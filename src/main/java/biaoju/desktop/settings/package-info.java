@NullMarked
package biaoju.desktop.settings;

import org.jspecify.annotations.NullMarked;
