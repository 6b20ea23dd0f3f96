/**
 * A chart made ready for drawing, once: things in order of time, texts formatted, tails cut. It
 * knows nothing of pictures, except how wide lyrics are.
 */
@NullMarked
package org.fretway.desktop.highway.chart;

import org.jspecify.annotations.NullMarked;
