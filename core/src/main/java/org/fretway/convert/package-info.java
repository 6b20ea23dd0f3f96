/**
 * Converts songs of any format that is read into feedpaks: finds them, names and writes the files,
 * and reports. Knows formats and charts, and nothing of the library or of a window.
 */
@NullMarked
package org.fretway.convert;

import org.jspecify.annotations.NullMarked;
