/**
 * The commands of the screens, the keys that stand for them, and where keys are shown and changed.
 * What a command does is told by the screens, none of which is known here.
 */
@NullMarked
package org.fretway.desktop.keys;

import org.jspecify.annotations.NullMarked;
