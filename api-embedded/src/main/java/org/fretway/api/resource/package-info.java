/**
 * What is served: each class answers the routes of one thing, and translates between HTTP and the
 * services of core.
 */
@NullMarked
package org.fretway.api.resource;

import org.jspecify.annotations.NullMarked;
