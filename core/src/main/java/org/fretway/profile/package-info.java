/**
 * Who uses the library: profiles with PINs, sessions, permissions, and the {@link
 * org.fretway.profile.Actor} that every guarded call takes. Nothing here knows songs.
 */
@NullMarked
package org.fretway.profile;

import org.jspecify.annotations.NullMarked;
