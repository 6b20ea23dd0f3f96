package org.fretway.desktop.job;

/**
 * Something that went wrong without ending the work.
 *
 * @param file what it is about
 * @param message one plain sentence
 */
public record Problem(String file, String message) {}
