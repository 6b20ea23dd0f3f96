/**
 * The library over HTTP: the embedded server, put together from its guards, the routes of {@code
 * /api}, the events, and the web client for phones. What a caller may do is decided by the services
 * of core, never here.
 */
@NullMarked
package org.fretway.api;

import org.jspecify.annotations.NullMarked;
