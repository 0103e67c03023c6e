/** Labels that come in from files: what they are called here, and what became of them. */
@NullMarked
package biaoju.desktop.labelfiles;

import org.jspecify.annotations.NullMarked;
