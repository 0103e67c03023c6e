@NullMarked
package biaoju.desktop.tour;

import org.jspecify.annotations.NullMarked;
