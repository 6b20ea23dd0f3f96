/**
 * The collection of songs: what is in it, how it is searched, and how files on disk get into it.
 * Playing a song and serving it over a network are not done here.
 */
@NullMarked
package org.fretway.library;

import org.jspecify.annotations.NullMarked;
