/**
 * Which note a string sounds: the pitch of what comes in, its name, how far it is from what it
 * should be, and a note to tune by. No device is opened here and no window known; nothing allocates
 * while it listens.
 */
@NullMarked
package org.fretway.audio.pitch;

import org.jspecify.annotations.NullMarked;
