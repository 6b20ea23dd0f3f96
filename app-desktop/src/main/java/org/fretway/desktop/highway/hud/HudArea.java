package org.fretway.desktop.highway.hud;

/**
 * Where something lies over the highway, in pixels.
 *
 * @param x left edge
 * @param y top edge
 * @param unit the size of one pixel of the reference picture
 */
public record HudArea(double x, double y, double width, double height, double unit) {}
