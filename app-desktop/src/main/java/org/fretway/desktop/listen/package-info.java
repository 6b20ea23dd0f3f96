/**
 * Listening to whoever plays along, and what is shown of that: the input, its settings and the
 * panel. What is heard and what it is worth is decided elsewhere.
 */
@NullMarked
package org.fretway.desktop.listen;

import org.jspecify.annotations.NullMarked;
