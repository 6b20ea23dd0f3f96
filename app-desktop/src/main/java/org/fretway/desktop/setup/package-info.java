/**
 * The first start: what Fretway asks before there is anything, one step after the other, each of
 * which can be left out. What is asked is done by the models of the settings and of profiles.
 */
@NullMarked
package org.fretway.desktop.setup;

import org.jspecify.annotations.NullMarked;
