/**
 * What a profile makes of songs: the ones it marks, the passages it repeats, its lists of them,
 * what it played, where it left off, and how well it played. A track is known here only by its id
 * and its length; looking for songs and playing them belongs elsewhere.
 */
@NullMarked
package org.fretway.practice;

import org.jspecify.annotations.NullMarked;
