/**
 * The library screen: songs as a grid of covers, search, sorting and scan progress. View models
 * hold state without controls; views bind to them.
 */
@NullMarked
package org.fretway.desktop.library;

import org.jspecify.annotations.NullMarked;
