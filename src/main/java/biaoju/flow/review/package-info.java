@NullMarked
package biaoju.flow.review;

import org.jspecify.annotations.NullMarked;
