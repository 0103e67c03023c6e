@NullMarked
package biaoju.journal;

import org.jspecify.annotations.NullMarked;
