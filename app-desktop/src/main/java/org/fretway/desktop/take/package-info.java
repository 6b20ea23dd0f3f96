/**
 * What whoever sits at the window records of itself against the song that is played: recording, the
 * list of takes, and listening back to one. The player has it; this package knows the player only
 * as something that tells what is heard and loads its sound again.
 */
@NullMarked
package org.fretway.desktop.take;

import org.jspecify.annotations.NullMarked;
