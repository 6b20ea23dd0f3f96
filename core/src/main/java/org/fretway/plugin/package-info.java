/**
 * What extends the program: which plugins there are, what they bring and keep, and which of the
 * ways to store songs and to find out about them is in use. What a plugin's files mean is not known
 * here.
 */
@NullMarked
package org.fretway.plugin;

import org.jspecify.annotations.NullMarked;
