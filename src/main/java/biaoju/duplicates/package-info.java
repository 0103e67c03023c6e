@NullMarked
package biaoju.duplicates;

import org.jspecify.annotations.NullMarked;
