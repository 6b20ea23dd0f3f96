/**
 * The command line: what its options mean, and how each ends. The only place that prints; windows
 * live in {@code shell}.
 */
@NullMarked
package org.fretway.desktop.cli;

import org.jspecify.annotations.NullMarked;
