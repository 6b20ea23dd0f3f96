/**
 * Measurements of what Fretway promises about speed, as ratios within one run, so that they hold on
 * any machine. Nothing here is shipped.
 */
@NullMarked
package org.fretway.benchmarks;

import org.jspecify.annotations.NullMarked;
