package org.fretway.plugin;

/**
 * A permission that a plugin brings.
 *
 * @param name in upper case, such as "EDIT_THEMES"
 * @param description what it allows; one sentence
 * @param pluginId which plugin brings it
 */
public record PluginPermission(String name, String description, String pluginId) {}
