package org.fretway.desktop.results;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fretway.desktop.form.Inquiry;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.PlayResults;
import org.fretway.practice.PlayedResult;
import org.fretway.profile.WindowUser;

/**
 * All plays of a song that were kept for whoever sits at the window, the latest first. Used on the
 * user-interface executor.
 */
public final class HistoryViewModel {
  private static final Texts TEXTS = Texts.of(HistoryViewModel.class);

  private final PlayResults results;
  private final String trackId;
  private final String title;
  private final WindowAccess access;
  private final Wishes wishes;
  private final Inquiry inquiry;
  private final ReadOnlyObjectWrapper<List<PlayedResult>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", List.of());
  private final ReadOnlyObjectWrapper<List<String>> arrangements =
      new ReadOnlyObjectWrapper<>(this, "arrangements", List.of());
  private final ReadOnlyStringWrapper remark =
      new ReadOnlyStringWrapper(this, "remark", Texts.COMMON.get("loading"));
  private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper(this, "any");

  /** The arrangement whose plays are shown; empty for all. */
  private final ObjectProperty<Optional<String>> arrangement =
      new SimpleObjectProperty<>(this, "arrangement", Optional.empty());

  private List<PlayedResult> all = List.of();

  /**
   * Creates the model and asks for the plays.
   *
   * @param results where plays are kept
   * @param title of the song
   * @param teller told what came of changes
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public HistoryViewModel(
      PlayResults results,
      WindowUser user,
      String trackId,
      String title,
      Teller teller,
      Executor background,
      Executor ui) {
    this.results = results;
    this.trackId = trackId;
    this.title = title;
    access = new WindowAccess(user);
    wishes = new Wishes(access, background, ui, teller);
    inquiry =
        new Inquiry(background, ui, this::find, () -> show(List.of(), TEXTS.get("history.failed")));
    arrangement.subscribe(this::filter);
    inquiry.make();
  }

  private Runnable find() {
    if (access.viewer().isEmpty()) {
      return () -> show(List.of(), TEXTS.get("history.nobody"));
    }
    try {
      List<PlayedResult> found =
          access.call(
              actor -> results.list(actor, trackId, Optional.empty(), 0, PlayResults.MAX_PAGE));
      return () -> show(found, found.isEmpty() ? TEXTS.get("history.none") : "");
    } catch (Exception e) {
      throw new IllegalStateException("The plays of the track could not be read", e);
    }
  }

  private void show(List<PlayedResult> plays, String why) {
    all = List.copyOf(plays);
    remark.set(why);
    any.set(!all.isEmpty());
    List<String> names =
        all.stream().map(it -> it.result().arrangement()).distinct().sorted().toList();
    arrangements.set(names);
    if (arrangement.get().filter(it -> !names.contains(it)).isPresent()) {
      arrangement.set(Optional.empty());
    }
    filter();
  }

  private void filter() {
    Optional<String> wanted = arrangement.get();
    shown.set(
        all.stream()
            .filter(it -> wanted.isEmpty() || it.result().arrangement().equals(wanted.get()))
            .toList());
  }

  /** Forgets all plays of the song, for good. */
  public void deleteAll() {
    wishes.make(actor -> results.forget(actor, trackId), inquiry::make);
  }

  /** Returns the title of the song. */
  public String title() {
    return title;
  }

  /** The plays of the chosen arrangement, the latest first. */
  public ReadOnlyObjectProperty<List<PlayedResult>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The names of the arrangements that were played. */
  public ReadOnlyObjectProperty<List<String>> arrangementsProperty() {
    return arrangements.getReadOnlyProperty();
  }

  /** The arrangement whose plays are shown; empty for all. */
  public ObjectProperty<Optional<String>> arrangementProperty() {
    return arrangement;
  }

  /** Whether any play was kept. */
  public ReadOnlyBooleanProperty anyProperty() {
    return any.getReadOnlyProperty();
  }

  /** Why there are no plays, in a sentence; else empty. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }
}
