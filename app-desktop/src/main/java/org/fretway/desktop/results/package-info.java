/**
 * What is told of a song after it was played, what was hit and missed in it, and how that went over
 * time. The player fills it; this package knows neither the player nor what listens.
 */
@NullMarked
package org.fretway.desktop.results;

import org.jspecify.annotations.NullMarked;
