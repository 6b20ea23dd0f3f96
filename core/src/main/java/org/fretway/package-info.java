/**
 * The composition root: {@link org.fretway.Fretway} builds the services of this module with plain
 * constructors and closes them in reverse. No behaviour of its own lives here.
 */
@NullMarked
package org.fretway;

import org.jspecify.annotations.NullMarked;
