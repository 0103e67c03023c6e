@NullMarked
package biaoju.desktop.adjudication;

import org.jspecify.annotations.NullMarked;
