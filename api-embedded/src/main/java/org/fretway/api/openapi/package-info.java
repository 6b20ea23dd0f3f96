/** The description of the API as OpenAPI 3.1, made from the routes that serve. */
@NullMarked
package org.fretway.api.openapi;

import org.jspecify.annotations.NullMarked;
