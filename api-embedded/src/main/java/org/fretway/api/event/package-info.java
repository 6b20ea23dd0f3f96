/** What happens in the program, told over a WebSocket to those who listen. */
@NullMarked
package org.fretway.api.event;

import org.jspecify.annotations.NullMarked;
