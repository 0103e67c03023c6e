@NullMarked
package biaoju.formats;

import org.jspecify.annotations.NullMarked;
