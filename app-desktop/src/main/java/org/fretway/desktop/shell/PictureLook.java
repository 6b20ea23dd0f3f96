package org.fretway.desktop.shell;

import org.fretway.desktop.text.Language;
import org.fretway.desktop.theme.TextSize;
import org.fretway.desktop.theme.Theme;

/**
 * How a picture of the window looks, whatever it shows.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record PictureLook(
    Theme theme, Language language, TextSize textSize, int width, int height) {}
