/**
 * From encoded bytes to samples: one class a codec behind {@link PcmStream}, and what brings any of
 * them to stereo at a wanted rate. Stems, songs and sound devices are not known here.
 */
@NullMarked
package org.fretway.audio.decode;

import org.jspecify.annotations.NullMarked;
