package org.fretway.desktop.filter;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.fretway.Fretway;
import org.fretway.desktop.model.LatestAnswer;
import org.fretway.desktop.model.Listening;
import org.fretway.library.LetterStart;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;

/**
 * Where the letters begin in the songs that are shown, and the one that is in sight. Used on the
 * user-interface executor.
 */
public final class LettersViewModel implements AutoCloseable {
  private final ObservableValue<LibraryQuery> query;
  private final ObservableValue<? extends Number> firstInSight;
  private final IntConsumer reveal;
  private final ReadOnlyObjectWrapper<List<LetterMark>> marks =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
  private final LatestAnswer<LibraryQuery, List<LetterStart>> letters;
  private final Subscription subscriptions;
  private final List<AutoCloseable> listening;

  /**
   * Creates the model and asks for the letters.
   *
   * @param query what the songs are the answer to
   * @param firstInSight place of the first song in sight
   * @param reveal brings the song at a place into sight, at the top
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public LettersViewModel(
      Fretway fretway,
      ObservableValue<LibraryQuery> query,
      ObservableValue<? extends Number> firstInSight,
      IntConsumer reveal,
      Executor background,
      Executor ui) {
    this.query = query;
    this.firstInSight = firstInSight;
    this.reveal = reveal;
    // Without letters songs can be found all the same; the log says why they are not there.
    letters =
        new LatestAnswer<>(
            background, ui, fretway.library()::letters, this::show, asked -> marks.set(List.of()));
    subscriptions =
        Subscription.combine(
            query.subscribe(now -> refresh()), firstInSight.subscribe((before, now) -> follow()));
    listening = List.of(fretway.library().onChange(() -> ui.execute(this::refresh)));
  }

  /** The letters in the order of the songs; none where the songs are in another order. */
  public ReadOnlyObjectProperty<List<LetterMark>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  /** Index of the letter of the first song in sight; -1 for none. */
  public ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Goes to the first song of a letter, or of the next one that has songs. */
  public void jump(int index) {
    List<LetterMark> all = marks.get();
    for (int i = Math.max(0, index); i < all.size(); i++) {
      if (all.get(i).first().isPresent()) {
        reveal(i);
        return;
      }
    }
    last().ifPresent(this::reveal);
  }

  /** Goes to the letter before or after that in sight which has songs. */
  public void step(boolean forwards) {
    List<LetterMark> all = marks.get();
    int by = forwards ? 1 : -1;
    for (int i = current.get() + by; i >= 0 && i < all.size(); i += by) {
      if (all.get(i).first().isPresent()) {
        reveal(i);
        return;
      }
    }
  }

  /** Goes to the songs of what was typed, if it is one of the letters. */
  public boolean jumpTo(String letter) {
    List<LetterMark> all = marks.get();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).label().equalsIgnoreCase(letter)) {
        jump(i);
        return true;
      }
    }
    return false;
  }

  /** Asks again where the letters begin. */
  public void refresh() {
    letters.ask(query.getValue());
  }

  /** Returns whether the letters are up to date. */
  public boolean isSettled() {
    return letters.isIdle();
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    Listening.end(listening);
  }

  private OptionalInt last() {
    List<LetterMark> all = marks.get();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).first().isPresent()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private void reveal(int index) {
    reveal.accept(marks.get().get(index).first().orElseThrow());
    // At the end of the songs the letter can't come to the top; it was chosen all the same.
    current.set(index);
  }

  private void show(LibraryQuery asked, List<LetterStart> starts) {
    Sort sort = asked.sort();
    marks.set(LetterMark.of(starts, sort == Sort.ARTIST_DESC || sort == Sort.TITLE_DESC));
    follow();
  }

  private void follow() {
    int at = firstInSight.getValue().intValue();
    int found = -1;
    int nearest = -1;
    List<LetterMark> all = marks.get();
    for (int i = 0; i < all.size(); i++) {
      int first = all.get(i).first().orElse(-1);
      if (first >= 0 && first <= at && first > nearest) {
        nearest = first;
        found = i;
      }
    }
    current.set(found);
  }
}
