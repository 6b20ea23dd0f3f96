/**
 * The library over HTTP: an embedded Undertow server, the routes of {@code /api}, and the web
 * client for phones. What a caller may do is decided by the services of core, never here.
 */
@NullMarked
package org.fretway.api;

import org.jspecify.annotations.NullMarked;
