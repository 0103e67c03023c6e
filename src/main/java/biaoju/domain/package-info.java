@NullMarked
package biaoju.domain;

import org.jspecify.annotations.NullMarked;
