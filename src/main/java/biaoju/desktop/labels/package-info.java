@NullMarked
package biaoju.desktop.labels;

import org.jspecify.annotations.NullMarked;
