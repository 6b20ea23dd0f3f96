/**
 * How a song file becomes a {@link org.fretway.format.SongPackage}: the common interface, its
 * limits and its errors. Each format has a package of its own below this one; none of them knows
 * the library or the database.
 */
@NullMarked
package org.fretway.format;

import org.jspecify.annotations.NullMarked;
