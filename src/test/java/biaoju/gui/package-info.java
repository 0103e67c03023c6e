/** What tests of real windows share: which toolkit they run on, and how a window comes up and goes away again. */
@NullMarked
package biaoju.gui;

import org.jspecify.annotations.NullMarked;
