@NullMarked
package biaoju.settings;

import org.jspecify.annotations.NullMarked;
