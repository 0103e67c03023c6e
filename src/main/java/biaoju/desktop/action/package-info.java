@NullMarked
package biaoju.desktop.action;

import org.jspecify.annotations.NullMarked;
