/**
 * Reads folders of loose files: arrangements as Rocksmith XML with the sound and the cover beside
 * them, which say what they are by what is in them. What a manifest says wins.
 */
@NullMarked
package org.fretway.format.loose;

import org.jspecify.annotations.NullMarked;
