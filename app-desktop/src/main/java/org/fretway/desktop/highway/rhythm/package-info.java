/**
 * The rhythm of a chart as it is written: which values the onsets and the silences between them
 * have within the beats. It knows moments only, neither notes nor pictures.
 */
@NullMarked
package org.fretway.desktop.highway.rhythm;

import org.jspecify.annotations.NullMarked;
