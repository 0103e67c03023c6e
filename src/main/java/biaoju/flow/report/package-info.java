@NullMarked
package biaoju.flow.report;

import org.jspecify.annotations.NullMarked;
