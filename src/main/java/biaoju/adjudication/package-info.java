@NullMarked
package biaoju.adjudication;

import org.jspecify.annotations.NullMarked;
