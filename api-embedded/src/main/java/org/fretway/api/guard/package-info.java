/**
 * Who is let in, how fast, and what browsers are told to distrust: everything between the network
 * and the first route.
 */
@NullMarked
package org.fretway.api.guard;

import org.jspecify.annotations.NullMarked;
