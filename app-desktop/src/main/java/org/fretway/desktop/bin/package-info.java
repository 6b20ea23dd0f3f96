/**
 * Songs that are not in the library at the moment: those in the bin, and those whose files are
 * away. What becomes of them is decided in core.
 */
@NullMarked
package org.fretway.desktop.bin;

import org.jspecify.annotations.NullMarked;
