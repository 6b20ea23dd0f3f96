/**
 * Work that takes a while: what it tells of itself, how it is cancelled, and the bar that shows it.
 * What the work does is the business of those who start it.
 */
@NullMarked
package org.fretway.desktop.job;

import org.jspecify.annotations.NullMarked;
