package org.fretway.desktop.details;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fretway.desktop.model.CoreWords;
import org.fretway.library.TrackEdit;
import org.fretway.library.TrackEditor;
import org.fretway.profile.InvalidInputException;

/** One line of what a song says of itself: what is typed, what it was, and what its file says. */
public final class EditedText {
  private final String name;
  private final Change change;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty before = new SimpleStringProperty("");
  private final StringProperty inFile = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  /** Puts a text into an edit. */
  @FunctionalInterface
  interface Change {
    /**
     * Returns the edit with the text.
     *
     * @throws InvalidInputException if it is of the wrong kind
     */
    TrackEdit in(TrackEdit edit, String text) throws InvalidInputException;
  }

  /**
   * Creates an empty line.
   *
   * @param name of it in errors of core
   */
  EditedText(String name, Change change) {
    this.name = name;
    this.change = change;
    text.subscribe((was, now) -> check());
  }

  /** What is typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** What the file says. */
  public ReadOnlyStringProperty inFileProperty() {
    return inFile;
  }

  /** Why what is typed can't be taken, in a sentence; empty if it can. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Whether it is typed anew. */
  public BooleanBinding changed() {
    return text.isNotEqualTo(before);
  }

  /** Whether the file says something else. */
  public BooleanBinding differsFromFile() {
    return Bindings.createBooleanBinding(
        () -> !text.get().strip().equals(inFile.get()), text, inFile);
  }

  /** Types what the file says. */
  public void restore() {
    text.set(inFile.get());
  }

  void show(String now, String file) {
    before.set(now);
    inFile.set(file);
    text.set(now);
    error.set("");
  }

  /** Tells what core says of it; returns whether that is about this line. */
  boolean refused(InvalidInputException e) {
    boolean mine = e.field().equals(name);
    if (mine) {
      error.set(CoreWords.of(e));
    }
    return mine;
  }

  /** Puts the text into an edit if it is typed anew; it must be right. */
  TrackEdit addTo(TrackEdit edit) throws InvalidInputException {
    return text.get().equals(before.get()) ? edit : change.in(edit, text.get());
  }

  /** Puts the text into an edit, whatever it was, if it is right. */
  TrackEdit checkedIn(TrackEdit edit) throws InvalidInputException {
    TrackEdit with = change.in(edit, text.get());
    TrackEditor.check(with);
    return with;
  }

  private void check() {
    try {
      TrackEditor.check(addTo(TrackEdit.NOTHING));
      error.set("");
    } catch (InvalidInputException e) {
      error.set(CoreWords.of(e));
    }
  }
}
