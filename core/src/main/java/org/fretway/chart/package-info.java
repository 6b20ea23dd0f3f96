/**
 * The song as music: charts, notes, chords, anchors, beats, sections, lyrics and tunings, as
 * immutable records. No I/O lives here, and nothing here depends on another package.
 */
@NullMarked
package org.fretway.chart;

import org.jspecify.annotations.NullMarked;
