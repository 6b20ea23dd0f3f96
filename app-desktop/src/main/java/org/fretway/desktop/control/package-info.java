/**
 * Controls that several screens show alike. They know nothing of what they are used for; what only
 * one screen shows stays with that screen.
 */
@NullMarked
package org.fretway.desktop.control;

import org.jspecify.annotations.NullMarked;
