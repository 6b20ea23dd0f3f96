package org.fretway.desktop.details;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.chart.TuningName;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.library.SongMeta;
import org.fretway.library.Track;
import org.fretway.practice.SongHistory;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the details pane shows: the song that the user has chosen, read again whenever it may have
 * changed. Used on the user-interface executor; an answer that a newer choice has overtaken is
 * dropped.
 */
public final class DetailsViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(DetailsViewModel.class);

  /** How long a choice must rest before more of it is read. */
  private static final long REST_MILLIS = 70;

  private static final Logger LOG = LoggerFactory.getLogger(DetailsViewModel.class);

  private final Fretway fretway;
  private final WindowAccess access;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<DetailsState> state =
      new ReadOnlyObjectWrapper<>(new DetailsState.Nothing());
  private final List<AutoCloseable> listening;
  private Optional<SongMeta> chosen = Optional.empty();
  private boolean watched = true;

  /** Counts the questions asked; only the last one's answer is shown. */
  private int question;

  /**
   * Creates a model that shows nothing yet.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public DetailsViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    this.background = background;
    this.ui = ui;
    listening =
        List.of(
            fretway.library().onChange(() -> ui.execute(this::refresh)),
            fretway.windowUser().onChange(() -> ui.execute(this::refresh)));
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<DetailsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Returns the song that is shown, if it is one. */
  public Optional<SongMeta> song() {
    return state.get() instanceof DetailsState.One(SongDetails details)
        ? Optional.of(details.song())
        : Optional.empty();
  }

  /** Says whether anybody looks; while nobody does, nothing is read. */
  public void watch(boolean wanted) {
    if (watched != wanted) {
      watched = wanted;
      refresh();
    }
  }

  /**
   * Shows what the user chose.
   *
   * @param lead the song that was chosen last
   * @param marked how many songs are marked
   */
  public void show(Optional<SongMeta> lead, int marked) {
    if (marked > 1) {
      chosen = Optional.empty();
      question++;
      state.set(new DetailsState.Several(marked));
    } else if (lead.isEmpty()) {
      chosen = Optional.empty();
      question++;
      state.set(new DetailsState.Nothing());
    } else if (!lead.equals(chosen)) {
      showSong(lead.get());
    }
  }

  private void showSong(SongMeta song) {
    boolean same = chosen.map(it -> it.trackId().equals(song.trackId())).orElse(false);
    chosen = Optional.of(song);
    Optional<SongDetails.More> known =
        same && state.get() instanceof DetailsState.One(SongDetails before)
            ? before.more()
            : Optional.empty();
    state.set(new DetailsState.One(new SongDetails(song, known)));
    ask(same ? 0 : REST_MILLIS);
  }

  /** Reads the song again. */
  public void refresh() {
    if (chosen.isPresent()) {
      ask(0);
    }
  }

  private void ask(long restMillis) {
    int asked = ++question;
    if (!watched) {
      return;
    }
    String trackId = chosen.orElseThrow().trackId();
    Executor when =
        restMillis == 0
            ? background
            : CompletableFuture.delayedExecutor(restMillis, TimeUnit.MILLISECONDS, background);
    when.execute(() -> answer(asked, trackId));
  }

  private void answer(int asked, String trackId) {
    DetailsState read;
    try {
      read = access.call(actor -> read(actor, trackId));
    } catch (RuntimeException e) {
      LOG.error("The track {} could not be read", trackId, e);
      read = new DetailsState.Failed(TEXTS.get("unreadable"));
    }
    DetailsState answer = read;
    ui.execute(
        () -> {
          if (asked == question) {
            state.set(answer);
          }
        });
  }

  private DetailsState read(Actor actor, String trackId) {
    Optional<SongMeta> song =
        fretway.library().songs(List.of(trackId), actor.profileId()).stream().findFirst();
    Optional<Track> track = fretway.library().track(trackId);
    if (song.isEmpty() || track.isEmpty()) {
      return new DetailsState.Nothing();
    }
    SongDetails.More more =
        new SongDetails.More(
            track.get(), strings(track.get()), history(actor, trackId), loops(actor, trackId));
    return new DetailsState.One(new SongDetails(song.get(), Optional.of(more)));
  }

  private Optional<String> strings(Track track) {
    if (track.arrangements().isEmpty()) {
      return Optional.empty();
    }
    try {
      return fretway
          .library()
          .chart(track.trackId(), track.arrangements().getFirst().index())
          .map(chart -> TuningName.notes(chart.tuning()));
    } catch (IOException e) { // The name of the tuning is shown all the same.
      LOG.debug("The strings of the track {} are not known", track.trackId(), e);
      return Optional.empty();
    }
  }

  private Optional<SongHistory> history(Actor actor, String trackId) {
    return actor.signedIn() ? Optional.of(fretway.history().of(actor, trackId)) : Optional.empty();
  }

  private OptionalInt loops(Actor actor, String trackId) {
    try {
      return actor.profileId().isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(fretway.loops().list(actor, Optional.empty(), trackId).size());
    } catch (InvalidInputException e) {
      throw new IllegalStateException("a profile acts for itself", e);
    }
  }

  @Override
  public void close() {
    question++;
    Listening.end(listening);
  }
}
