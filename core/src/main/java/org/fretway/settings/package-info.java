/**
 * What the user can set, with defaults, ranges and persistence. A setting is read here and nowhere
 * else; nothing here acts on one.
 */
@NullMarked
package org.fretway.settings;

import org.jspecify.annotations.NullMarked;
