/**
 * What every style of the highway draws with: a surface, colours, pictures and fonts, and what a
 * style is. Nothing here knows where on a picture anything goes.
 */
@NullMarked
package org.fretway.desktop.highway.draw;

import org.jspecify.annotations.NullMarked;
