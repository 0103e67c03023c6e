@NullMarked
package biaoju.desktop.scheme;

import org.jspecify.annotations.NullMarked;
