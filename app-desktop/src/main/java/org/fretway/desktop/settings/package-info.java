/**
 * The settings screen: what it shows of each setting, and how the user changes it. What a setting
 * means and where it is kept is the business of core.
 */
@NullMarked
package org.fretway.desktop.settings;

import org.jspecify.annotations.NullMarked;
