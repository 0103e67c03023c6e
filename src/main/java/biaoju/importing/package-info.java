@NullMarked
package biaoju.importing;

import org.jspecify.annotations.NullMarked;
