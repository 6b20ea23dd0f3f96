package org.fretway.desktop.highway;

/**
 * How well a section was played.
 *
 * @param share of its notes that were hit, 0 to 1; NaN for a section that was not judged
 */
public record SectionResult(double share) {}
