package org.fretway.desktop.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.desktop.text.Texts;

/**
 * Choosing keys: a key of a command is asked for, and what is pressed next takes its place. Used on
 * the user-interface executor.
 */
public final class KeyChoiceViewModel {
  private static final Texts TEXTS = Texts.of(KeyChoiceViewModel.class);

  private final KeyMaps keys;
  private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
      new ReadOnlyObjectWrapper<>(this, "asked", Optional.empty());
  private final ReadOnlyObjectWrapper<Told> told =
      new ReadOnlyObjectWrapper<>(this, "told", Told.NOTHING);
  private Optional<KeyMap> before = Optional.empty();

  /**
   * The key that is asked for.
   *
   * @param command whose key it is
   * @param place among its keys; one more than there are for a new one
   * @param taken what was pressed and stands for another command already; empty while nothing was
   *     pressed that could be taken
   */
  public record Asked(Command command, int place, Optional<Taken> taken) {}

  /**
   * A key that stands for something already.
   *
   * @param holder what it stands for
   */
  public record Taken(KeyStroke stroke, Command holder) {}

  /**
   * What came of it.
   *
   * @param command with whose keys something was done; empty if with all
   * @param sentence empty for nothing
   * @param good whether it was done, and can be undone
   */
  public record Told(Optional<Command> command, String sentence, boolean good) {
    static final Told NOTHING = new Told(Optional.empty(), "", false);
  }

  /** Creates the model; it changes these keys. */
  public KeyChoiceViewModel(KeyMaps keys) {
    this.keys = keys;
  }

  /** The keys that hold now. */
  public ReadOnlyObjectProperty<KeyMap> mapProperty() {
    return keys.mapProperty();
  }

  /** The key that is asked for; empty mostly. */
  public ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** What came of the last change. */
  public ReadOnlyObjectProperty<Told> toldProperty() {
    return told.getReadOnlyProperty();
  }

  /** Returns whether the keys have been read. */
  public boolean isLoaded() {
    return keys.isLoaded();
  }

  /** Asks for a key in place of one of a command, or for one more. */
  public void ask(Command command, int place) {
    told.set(Told.NOTHING);
    asked.set(Optional.of(new Asked(command, place, Optional.empty())));
  }

  /** Asks no longer; nothing has changed. */
  public void giveUp() {
    asked.set(Optional.empty());
    if (!told.get().good()) {
      told.set(Told.NOTHING);
    }
  }

  /** Takes what was pressed, or says why it can't be taken. */
  public void press(KeyStroke stroke) {
    asked.get().ifPresent(question -> press(question, stroke));
  }

  private void press(Asked question, KeyStroke stroke) {
    Command command = question.command();
    Optional<Command> holder = keys.mapProperty().get().other(command, stroke);
    if (!KeyMap.isPossible(command, stroke)) {
      boolean search = KeyMap.startsSearch(command, stroke);
      refuse(command, TEXTS.get(search ? "choice.types" : "choice.never", stroke.shown()));
    } else if (holder.filter(Command::isFixed).isPresent()) {
      refuse(command, TEXTS.get("choice.always", stroke.shown(), holder.get().title()));
    } else if (holder.isPresent()) {
      told.set(Told.NOTHING);
      asked.set(
          Optional.of(
              new Asked(command, question.place(), Optional.of(new Taken(stroke, holder.get())))));
    } else {
      List<KeyStroke> own = own(question, stroke);
      change(command, map().with(command, own), TEXTS.get("choice.done", stroke.shown()));
    }
  }

  private KeyMap map() {
    return keys.mapProperty().get();
  }

  private void refuse(Command command, String why) {
    told.set(new Told(Optional.of(command), why, false));
  }

  private List<KeyStroke> own(Asked question, KeyStroke stroke) {
    List<KeyStroke> own = new ArrayList<>(map().of(question.command()));
    own.remove(stroke);
    if (question.place() < own.size()) {
      own.set(question.place(), stroke);
    } else {
      own.add(stroke);
    }
    return own;
  }

  /** Returns whether taking the key gives another one to who has it. */
  public boolean isSwap() {
    return asked.get().filter(it -> it.taken().isPresent() && given(it).isPresent()).isPresent();
  }

  /** Returns the key that who has the wanted one gets for it. */
  private Optional<KeyStroke> given(Asked question) {
    List<KeyStroke> own = map().of(question.command());
    return question.place() >= own.size()
        ? Optional.empty()
        : question
            .taken()
            .filter(it -> KeyMap.isPossible(it.holder(), own.get(question.place())))
            .map(it -> own.get(question.place()));
  }

  /**
   * Takes the key that was pressed from who has it, who gets the one that it takes the place of.
   */
  public void take() {
    asked.get().ifPresent(question -> question.taken().ifPresent(taken -> take(question, taken)));
  }

  private void take(Asked question, Taken taken) {
    Command command = question.command();
    List<KeyStroke> theirs = new ArrayList<>(map().of(taken.holder()));
    int place = theirs.indexOf(taken.stroke());
    Optional<KeyStroke> given = given(question);
    KeyMap next = map().with(command, own(question, taken.stroke()));
    if (given.isPresent()) {
      theirs.set(place, given.get());
      next = next.with(taken.holder(), theirs);
    }
    change(command, next, TEXTS.get("choice.done", taken.stroke().shown()));
  }

  /** Takes the key away that is asked for. */
  public void remove() {
    asked
        .get()
        .ifPresent(
            question -> {
              List<KeyStroke> own = new ArrayList<>(map().of(question.command()));
              if (question.place() < own.size()) {
                String gone = own.remove(question.place()).shown();
                KeyMap next = map().with(question.command(), own);
                change(question.command(), next, TEXTS.get("choice.removed", gone));
              }
            });
  }

  /** Sets the default of a command back. */
  public void reset(Command command) {
    change(command, map().reset(command), TEXTS.get("choice.reset"));
  }

  /** Sets all defaults back. */
  public void resetAll() {
    before = Optional.of(map());
    asked.set(Optional.empty());
    keys.change(KeyMap.DEFAULT);
    told.set(new Told(Optional.empty(), TEXTS.get("choice.resetAll"), true));
  }

  private void change(Command command, KeyMap next, String sentence) {
    before = Optional.of(map());
    asked.set(Optional.empty());
    keys.change(next);
    told.set(new Told(Optional.of(command), sentence, true));
  }

  /** Brings back what was there before the last change. */
  public void undo() {
    before.ifPresent(keys::change);
    before = Optional.empty();
    told.set(Told.NOTHING);
  }
}
