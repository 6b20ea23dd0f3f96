/**
 * Composes the demo song: its charts, its synthesised stems, its cover, written as a feedpak. It
 * uses no file that it did not make itself and knows nothing of the library that installs it.
 */
@NullMarked
package org.fretway.demo;

import org.jspecify.annotations.NullMarked;
