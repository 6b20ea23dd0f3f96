/**
 * Who sits at the window: profiles with their pictures, choosing one and signing in, the first
 * start, and who may do what. What profiles are and may is the business of core.
 */
@NullMarked
package org.fretway.desktop.profile;

import org.jspecify.annotations.NullMarked;
