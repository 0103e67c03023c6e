@NullMarked
package biaoju.desktop.importing;

import org.jspecify.annotations.NullMarked;
