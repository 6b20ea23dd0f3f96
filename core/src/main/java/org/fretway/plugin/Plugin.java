package org.fretway.plugin;

import java.util.List;

/**
 * A plugin as it is now.
 *
 * @param id letters, digits and hyphens
 * @param name to be shown
 * @param version such as "1.0.0"
 * @param description one sentence
 * @param state what it is doing since the start
 * @param bundled whether it comes with the program
 * @param enabled whether it is active after the next start
 * @param restartNeeded whether the next start changes its state
 * @param styles which of its files are style sheets of the phone's page
 */
public record Plugin(
    String id,
    String name,
    String version,
    String description,
    PluginState state,
    boolean bundled,
    boolean enabled,
    boolean restartNeeded,
    List<String> styles) {
  /** Copies the list. */
  public Plugin {
    styles = List.copyOf(styles);
  }
}
