/**
 * Where log lines go: warnings to the console in short form, the rest to bounded files in the data
 * folder. Nothing here decides what is logged.
 */
@NullMarked
package org.fretway.desktop.logging;

import org.jspecify.annotations.NullMarked;
