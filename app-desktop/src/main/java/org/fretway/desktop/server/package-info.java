/**
 * Where the library can be reached over the network, and changing that while it is served. Knows no
 * screen.
 */
@NullMarked
package org.fretway.desktop.server;

import org.jspecify.annotations.NullMarked;
