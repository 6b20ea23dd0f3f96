package org.fretway.desktop.settings;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.Inquiry;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.plugin.Plugin;

/**
 * The plugins and their switches. Its properties are read and set on the user-interface executor;
 * plugins are asked and switched on the background one.
 */
public final class PluginsViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(PluginsViewModel.class);
  private final Fretway fretway;
  private final WindowAccess access;
  private final ReadOnlyObjectWrapper<List<Plugin>> plugins =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private final Attempts attempts;
  private final Inquiry inquiry;
  private final List<AutoCloseable> listening;
  private boolean loaded;

  /**
   * Creates the model and asks which plugins there are.
   *
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public PluginsViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    attempts = new Attempts(background, ui);
    inquiry = new Inquiry(background, ui, this::ask, this::fail);
    listening =
        List.of(
            fretway.windowUser().onChange(inquiry::make),
            fretway.publicSettings().onChange(inquiry::make));
    inquiry.make();
  }

  /** The plugins, in the order in which they are shown. */
  public ReadOnlyObjectProperty<List<Plugin>> pluginsProperty() {
    return plugins.getReadOnlyProperty();
  }

  /** What came of what the user did last. */
  public ReadOnlyObjectProperty<Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Whether something is being switched. */
  public ReadOnlyBooleanProperty busyProperty() {
    return attempts.busyProperty();
  }

  /** Returns whether the first answer has arrived. */
  public boolean isLoaded() {
    return loaded;
  }

  /** Switches a plugin on or off, from the next start on. */
  public void enable(String id, boolean wanted) {
    attempts.begin(
        message,
        () -> {
          Plugin now =
              access.call(
                  actor ->
                      wanted
                          ? fretway.plugins().enable(actor, id)
                          : fretway.plugins().disable(actor, id));
          return now.restartNeeded()
              ? Message.warning(
                  TEXTS.get(wanted ? "plugins.willBeOn" : "plugins.willBeOff", now.name()))
              : Message.NONE;
        },
        inquiry::makeNow);
  }

  /** Removes everything that a plugin keeps. */
  public void purge(Plugin plugin) {
    attempts.begin(
        message,
        () -> {
          access.run(actor -> fretway.plugins().purge(actor, plugin.id()));
          return Message.good(TEXTS.get("plugins.purged", plugin.name()));
        },
        inquiry::makeNow);
  }

  private Runnable ask() {
    List<Plugin> all = fretway.plugins().list();
    return () -> {
      plugins.set(List.of()); // Also what is as before is shown anew: a switch may have moved.
      plugins.set(all);
      loaded = true;
    };
  }

  private void fail() {
    message.set(Message.bad(TEXTS.get("plugins.failed")));
    loaded = true;
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
