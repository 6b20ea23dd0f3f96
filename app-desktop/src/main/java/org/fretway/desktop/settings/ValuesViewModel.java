package org.fretway.desktop.settings;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.InOrder;
import org.fretway.desktop.form.Inquiry;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.model.CoreWords;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.WindowUser;

/**
 * Values of the settings, as they are and as they become, from wherever they are changed. Its
 * properties are read and set on the user-interface executor; changes are made in the background,
 * in the order in which they were wanted.
 */
public final class ValuesViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(ValuesViewModel.class);

  private final ValueSource source;
  private final WindowUser user;
  private final WindowAccess access;
  private final Executor background;
  private final Executor ui;
  private final Map<String, SettingValue> values = new HashMap<>();
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper signInHelps = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Message> failure = new ReadOnlyObjectWrapper<>(Message.NONE);
  private final Inquiry inquiry;
  private final List<AutoCloseable> listening;
  private Map<String, Object> shown = Map.of();
  private boolean loaded;

  private ValuesViewModel(
      ValueSource source,
      WindowUser user,
      List<Listenable> changing,
      Executor background,
      Executor ui) {
    this.source = source;
    this.user = user;
    this.access = new WindowAccess(user);
    this.background = new InOrder(background);
    this.ui = ui;
    inquiry = new Inquiry(this.background, ui, this::ask, this::fail);
    listening = changing.stream().map(it -> it.onChange(inquiry::make)).toList();
    inquiry.make();
  }

  /** Something that tells when values may have changed. */
  @FunctionalInterface
  private interface Listenable {
    AutoCloseable onChange(Runnable listener);
  }

  /** Returns the settings that hold for everybody. */
  public static ValuesViewModel ofProgram(Fretway fretway, Executor background, Executor ui) {
    return new ValuesViewModel(
        new ProgramValues(fretway.publicSettings()),
        fretway.windowUser(),
        List.of(fretway.publicSettings()::onChange, fretway.windowUser()::onChange),
        background,
        ui);
  }

  /** Returns what whoever sits at the window prefers. */
  public static ValuesViewModel ofPerson(Fretway fretway, Executor background, Executor ui) {
    return new ValuesViewModel(
        new PersonalValues(fretway.preferences()),
        fretway.windowUser(),
        List.of(fretway.windowUser()::onChange),
        background,
        ui);
  }

  /** Returns the value of a key. */
  public SettingValue value(String key) {
    return values.computeIfAbsent(
        key,
        it -> {
          SettingValue made =
              new SettingValue(
                  new Attempts(background, ui), (value, wanted) -> write(it, value, wanted));
          showIn(it, made);
          return made;
        });
  }

  /** Why nothing can be changed, in one sentence; empty if everything can. */
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** Whether signing in may let them be changed. */
  public ReadOnlyBooleanProperty signInHelpsProperty() {
    return signInHelps.getReadOnlyProperty();
  }

  /** That the values could not be read. */
  public ReadOnlyObjectProperty<Message> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** Returns whether the first answer has arrived. */
  public boolean isLoaded() {
    return loaded;
  }

  /** Sets the defaults of several keys back; each can be undone by itself. */
  public void reset(Collection<String> keys) {
    keys.stream()
        .map(this::value)
        .filter(it -> it.changedProperty().get())
        .forEach(SettingValue::reset);
  }

  private void write(String key, SettingValue value, Optional<Object> wanted) {
    value.begin(
        () -> {
          try {
            access.run(actor -> source.write(actor, Map.of(key, wanted)));
          } catch (InvalidInputException e) {
            return Message.bad(plain(key, e));
          }
          Runnable now = ask();
          ui.execute(
              () -> {
                now.run();
                if (wanted.isEmpty()) {
                  value.wasReset();
                }
              });
          return Message.NONE;
        });
  }

  /** Rules call a setting by its key; people read its name beside the sentence. */
  private static String plain(String key, InvalidInputException refusal) {
    return CoreWords.of(
        String.valueOf(refusal.getMessage()).replace("The setting \"" + key + "\"", "It"));
  }

  private Runnable ask() {
    Actor actor = user.actor();
    Map<String, Object> now = new LinkedHashMap<>(source.read(actor));
    boolean allowed = source.mayWrite(actor);
    return () -> show(now, allowed, actor.signedIn());
  }

  private void fail() {
    failure.set(Message.bad(TEXTS.get("values.failed")));
    refusal.set(TEXTS.get("values.unread"));
    loaded = true;
  }

  private void show(Map<String, Object> now, boolean allowed, boolean signedIn) {
    shown = now;
    failure.set(Message.NONE);
    refusal.set(
        allowed ? "" : signedIn ? TEXTS.get("values.refused") : TEXTS.get("values.signedOut"));
    signInHelps.set(!allowed && !signedIn);
    values.forEach(this::showIn);
    loaded = true;
  }

  private void showIn(String key, SettingValue value) {
    value.show(
        Optional.ofNullable(shown.get(key)), Optional.ofNullable(source.defaults().get(key)));
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
