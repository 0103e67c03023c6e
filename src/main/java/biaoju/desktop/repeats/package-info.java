@NullMarked
package biaoju.desktop.repeats;

import org.jspecify.annotations.NullMarked;
