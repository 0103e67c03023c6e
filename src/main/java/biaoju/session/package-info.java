@NullMarked
package biaoju.session;

import org.jspecify.annotations.NullMarked;
