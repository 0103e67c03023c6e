@NullMarked
package biaoju.desktop.search;

import org.jspecify.annotations.NullMarked;
