@NullMarked
package biaoju.desktop.reports;

import org.jspecify.annotations.NullMarked;
