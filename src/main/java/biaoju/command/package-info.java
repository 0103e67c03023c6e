@NullMarked
package biaoju.command;

import org.jspecify.annotations.NullMarked;
