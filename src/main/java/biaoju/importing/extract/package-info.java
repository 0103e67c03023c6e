@NullMarked
package biaoju.importing.extract;

import org.jspecify.annotations.NullMarked;
