/**
 * Reads feedpak and sloppak songs, as folders and as zip archives, and writes any song as a
 * feedpak. Only this package knows the on-disk names of that format; what goes in and out is a
 * {@link org.fretway.format.SongPackage}.
 */
@NullMarked
package org.fretway.format.feedpak;

import org.jspecify.annotations.NullMarked;
