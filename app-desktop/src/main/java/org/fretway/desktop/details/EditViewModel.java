package org.fretway.desktop.details;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.model.CoreWords;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.desktop.text.Texts;
import org.fretway.library.FileFacts;
import org.fretway.library.SongMeta;
import org.fretway.library.TrackEdit;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.storage.DiskFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The form in which one song is changed. What is typed is checked by the rules of core as it is
 * typed, and nothing is kept before the user says so. Used on the user-interface executor.
 */
public final class EditViewModel {
  private static final Texts TEXTS = Texts.of(EditViewModel.class);
  private static final Logger LOG = LoggerFactory.getLogger(EditViewModel.class);

  /** Where the form stands. */
  public enum State {
    /** What the file says is being read. */
    LOADING,
    /** The user edits. */
    READY,
    /** The changes are being kept. */
    SAVING,
    /** Nothing can be edited; the message says why. */
    REFUSED,
    /** The changes are kept. */
    SAVED
  }

  private final Fretway fretway;
  private final WindowAccess access;
  private final SongMeta song;
  private final Executor background;
  private final Executor ui;
  private final EditedText title = EditedTexts.title();
  private final EditedText artist = EditedTexts.artist();
  private final EditedText album = EditedTexts.album();
  private final EditedText year = EditedTexts.year();
  private final List<EditedText> texts = List.of(title, artist, album, year);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final EditedCover cover;
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final BooleanExpression changed;
  private final Wishes wishes;
  private final Teller teller;

  /**
   * Creates the form and reads what the song's file says.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   * @param teller offers to undo it
   */
  public EditViewModel(
      Fretway fretway, SongMeta song, Executor background, Executor ui, Teller teller) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    this.song = song;
    this.background = background;
    this.ui = ui;
    this.teller = teller;
    this.wishes = new Wishes(access, background, ui, teller);
    this.cover = new EditedCover(background, ui);
    BooleanExpression any = cover.changed();
    for (EditedText text : texts) {
      any = any.or(text.changed());
    }
    changed = any;
    background.execute(this::read);
  }

  /** Returns the song as it was. */
  public SongMeta song() {
    return song;
  }

  /** Where the form stands. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The title. */
  public EditedText title() {
    return title;
  }

  /** The artist. */
  public EditedText artist() {
    return artist;
  }

  /** The album. */
  public EditedText album() {
    return album;
  }

  /** The year. */
  public EditedText year() {
    return year;
  }

  /** The cover. */
  public EditedCover cover() {
    return cover;
  }

  /** What the user should know of the whole, in a sentence; mostly empty. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Whether anything was changed. */
  public BooleanExpression changed() {
    return changed;
  }

  private void read() {
    try {
      FileFacts facts =
          access.call(actor -> fretway.trackEditor().fileFacts(actor, song.trackId()));
      ui.execute(() -> show(facts));
    } catch (RuntimeException e) {
      String why = sentence(e);
      ui.execute(
          () -> {
            message.set(why);
            state.set(State.REFUSED);
          });
    }
  }

  private void show(FileFacts facts) {
    title.show(song.title(), facts.title());
    artist.show(song.artist(), facts.artist());
    album.show(song.album(), facts.album());
    year.show(EditedTexts.year(song.year()), EditedTexts.year(facts.year()));
    cover.show(facts.coverReplaced());
    state.set(State.READY);
  }

  /** Keeps what was changed. */
  public void save() {
    if (state.get() != State.READY || !EditedTexts.right(texts)) {
      return;
    }
    message.set("");
    try {
      TrackEdit edit = TrackEdit.NOTHING;
      for (EditedText text : texts) {
        edit = text.addTo(edit);
      }
      save(cover.addTo(edit), cover.changeProperty().get() instanceof CoverChange.Restored);
    } catch (InvalidInputException e) {
      refused(e);
    }
  }

  private void save(TrackEdit edit, boolean restoreCover) {
    state.set(State.SAVING);
    boolean coverReplaced = cover.replacedProperty().get();
    background.execute(
        () -> {
          try {
            SongEdit wanted = new SongEdit(song.trackId(), edit, restoreCover);
            SongEdit former = wanted.before(fretway, song, coverReplaced);
            access.run(actor -> wanted.make(fretway, actor));
            ui.execute(
                () -> {
                  state.set(State.SAVED);
                  teller.done(
                      TEXTS.get("edit.changed", song.title()),
                      () -> wishes.make(actor -> former.make(fretway, actor)));
                });
          } catch (InvalidInputException e) {
            ui.execute(() -> refused(e));
          } catch (Exception e) { // Whatever it is, what was typed stays.
            String why = sentence(e);
            ui.execute(
                () -> {
                  message.set(why);
                  state.set(State.READY);
                });
          }
        });
  }

  private void refused(InvalidInputException e) {
    state.set(State.READY);
    if (texts.stream().noneMatch(text -> text.refused(e))) {
      cover.refuse(CoreWords.of(e));
    }
  }

  private static String sentence(Exception e) {
    if (e instanceof ForbiddenException) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof NotFoundException) {
      return TEXTS.get("edit.gone");
    }
    if (DiskFullException.behind(e).isPresent()) {
      return CoreWords.of(DiskFullException.behind(e).get());
    }
    LOG.error("The song could not be changed", e);
    return TEXTS.get("edit.failed");
  }
}
