/**
 * Which note a string sounds: the pitch of what comes in, its name, and how far it is from what it
 * should be. Only samples and numbers are known here, neither devices nor windows; nothing
 * allocates after construction.
 */
@NullMarked
package org.fretway.audio.pitch;

import org.jspecify.annotations.NullMarked;
