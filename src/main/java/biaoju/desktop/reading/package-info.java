@NullMarked
package biaoju.desktop.reading;

import org.jspecify.annotations.NullMarked;
