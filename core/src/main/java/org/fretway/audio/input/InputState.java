package org.fretway.audio.input;

import java.util.Optional;

/**
 * How the input is doing.
 *
 * @param device name of the device that records; empty if none does
 * @param notice one plain sentence if that is not as the user wants it
 */
public record InputState(Optional<String> device, Optional<String> notice) {}
