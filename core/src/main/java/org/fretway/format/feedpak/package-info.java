/**
 * Reads feedpak and sloppak songs, as folders and as zip archives. Only this package knows the
 * on-disk names of that format; what leaves it is a {@link org.fretway.format.SongPackage}.
 */
@NullMarked
package org.fretway.format.feedpak;

import org.jspecify.annotations.NullMarked;
