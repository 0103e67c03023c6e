@NullMarked
package biaoju.cli;

import org.jspecify.annotations.NullMarked;
