/**
 * The search index of the library: what Lucene keeps of a song, and how songs are found, counted
 * and put in order by it. It knows nothing of the database, nor of what its records mean to others.
 */
@NullMarked
package org.fretway.library.index;

import org.jspecify.annotations.NullMarked;
