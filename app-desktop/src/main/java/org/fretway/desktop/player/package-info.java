/**
 * The screen on which a song is played: view models hold its state and what can be done, views only
 * show them. Charts and sound are loaded away from the JavaFX thread.
 */
@NullMarked
package org.fretway.desktop.player;

import org.jspecify.annotations.NullMarked;
