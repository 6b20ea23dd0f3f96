/**
 * What HTTP is made of here: routes that describe themselves, the requests that they are sent, and
 * every form of answer. Nothing here knows what is served.
 */
@NullMarked
package org.fretway.api.http;

import org.jspecify.annotations.NullMarked;
