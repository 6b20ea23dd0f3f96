/**
 * Songs in an order of one's own: the queue of what is played next, playlists, and the shelves
 * above the songs. How songs are found and drawn is the library's business.
 */
@NullMarked
package org.fretway.desktop.playlist;

import org.jspecify.annotations.NullMarked;
