package org.fretway.desktop.shell;

import java.util.concurrent.CompletableFuture;
import org.fretway.Fretway;
import org.fretway.audio.AudioEngine;
import org.fretway.desktop.server.Sharing;

/**
 * What there is behind the window once the data folder is open.
 *
 * @param fretway the services of the library
 * @param sharing whether others on the network can reach it
 * @param audio sound, which may still be opening
 */
record OpenLibrary(Fretway fretway, Sharing sharing, CompletableFuture<AudioEngine> audio) {}
