package org.fretway.plugin;

/**
 * One way of doing something, such as storing songs.
 *
 * @param name unique among those of its type
 * @param pluginId the plugin that brings it, or "built-in"
 * @param active whether it is the one in use
 */
public record Provider(String name, String pluginId, boolean active) {}
