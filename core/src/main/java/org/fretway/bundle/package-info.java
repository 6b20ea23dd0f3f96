/**
 * Settings as a file: written out of and read into the settings and what plugins keep. What a
 * single setting means is not known here.
 */
@NullMarked
package org.fretway.bundle;

import org.jspecify.annotations.NullMarked;
