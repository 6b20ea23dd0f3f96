/**
 * How late sound is, out of the loudspeaker and back into the program: what devices report, what
 * was measured by tapping or by listening, and what the user adds. Each part is counted once.
 */
@NullMarked
package org.fretway.audio.latency;

import org.jspecify.annotations.NullMarked;
