/**
 * Reads the charts of Rocksmith 2014, as XML and compiled, and the archives that hold them. What
 * both kinds of chart say is an {@link org.fretway.format.rocksmith.Instrumental}, and one
 * assembler makes the chart of it. Keys are the user's; none live here.
 */
@NullMarked
package org.fretway.format.rocksmith;

import org.jspecify.annotations.NullMarked;
