/**
 * The window and what holds it together: its theme, its size, and the change between library and
 * player. What the screens show is decided in their own packages.
 */
@NullMarked
package org.fretway.desktop.shell;

import org.jspecify.annotations.NullMarked;
