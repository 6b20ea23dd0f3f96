/**
 * What the view models share: in whose name the window asks the library, what is said when that one
 * may not, and how they stop listening. Knows no screen.
 */
@NullMarked
package org.fretway.desktop.model;

import org.jspecify.annotations.NullMarked;
