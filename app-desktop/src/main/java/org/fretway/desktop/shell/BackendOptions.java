package org.fretway.desktop.shell;

import org.fretway.FretwayConfig;
import org.fretway.api.ServerOptions;

/**
 * What the program works on, and how others reach it.
 *
 * @param config the data folder and, if one was named, the library folder
 * @param server where the embedded server listens
 * @param fixedAddress whether it listens there whatever the user chose in the window; if not, only
 *     the port counts
 * @param scan whether to look for new and changed songs at the start
 */
public record BackendOptions(
    FretwayConfig config, ServerOptions server, boolean fixedAddress, boolean scan) {}
