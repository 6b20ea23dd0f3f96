/** Sound written to files. Where it comes from is not known here. */
@NullMarked
package org.fretway.audio.encode;

import org.jspecify.annotations.NullMarked;
