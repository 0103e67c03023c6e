@NullMarked
package biaoju.dataset.parquet;

import org.jspecify.annotations.NullMarked;
