@NullMarked
package biaoju.desktop.guidelines;

import org.jspecify.annotations.NullMarked;
