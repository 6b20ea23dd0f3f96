/**
 * What helps to find out why something does not work, gathered into one archive with everything
 * taken out that is private. Nothing here changes anything.
 */
@NullMarked
package org.fretway.diagnostics;

import org.jspecify.annotations.NullMarked;
