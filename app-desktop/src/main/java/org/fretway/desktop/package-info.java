/**
 * The entry point of the desktop program. What it does is in the packages below; only {@code main}
 * lives here.
 */
@NullMarked
package org.fretway.desktop;

import org.jspecify.annotations.NullMarked;
