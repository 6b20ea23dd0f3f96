package org.fretway.desktop.sidebar;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.fretway.Fretway;
import org.fretway.desktop.model.LatestAnswer;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.text.Texts;
import org.fretway.library.AlbumCount;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongFilter;
import org.fretway.library.TextFold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The artists of the songs that would be shown if none were chosen, by letter, and the albums of
 * those that are opened. They are asked for only while somebody sees them. Used on the
 * user-interface executor.
 */
public final class ArtistsViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(ArtistsViewModel.class);

  /** The most artists that a search lists. */
  static final int MAX_FOUND = 500;

  private static final Logger LOG = LoggerFactory.getLogger(ArtistsViewModel.class);

  private final Fretway fretway;
  private final ObjectProperty<SongFilter> filter;
  private final ObservableValue<LibraryQuery> query;
  private final Executor background;
  private final Executor ui;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<ArtistsState> state =
      new ReadOnlyObjectWrapper<>(new ArtistsState.Loading());
  private final ReadOnlyObjectWrapper<ArtistChoice> chosen;
  private final LatestAnswer<LibraryQuery, List<ArtistLine>> artists;
  private final Subscription subscriptions;
  private final List<AutoCloseable> listening;
  private Optional<LibraryQuery> known = Optional.empty();
  private List<ArtistLine> all = List.of();

  /**
   * Creates the model.
   *
   * @param filter where the chosen artist is set
   * @param query what is asked of the library, with that filter
   * @param background runs what waits for the database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public ArtistsViewModel(
      Fretway fretway,
      ObjectProperty<SongFilter> filter,
      ObservableValue<LibraryQuery> query,
      Executor background,
      Executor ui) {
    this.fretway = fretway;
    this.filter = filter;
    this.query = query;
    this.background = background;
    this.ui = ui;
    chosen = new ReadOnlyObjectWrapper<>(ArtistChoice.of(filter.get()));
    artists = new LatestAnswer<>(background, ui, this::find, this::show, asked -> fail());
    subscriptions =
        Subscription.combine(
            filter.subscribe((before, now) -> chosen.set(ArtistChoice.of(now))),
            query.subscribe((before, now) -> askIfOther()),
            shown.subscribe((before, now) -> askIfOther()),
            search.subscribe((before, now) -> list()));
    listening = List.of(fretway.library().onChange(() -> ui.execute(this::libraryChanged)));
  }

  /** Whether somebody sees the artists. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** What artists are searched for by; empty for all. */
  public StringProperty searchProperty() {
    return search;
  }

  /** The artists. */
  public ReadOnlyObjectProperty<ArtistsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whose songs are shown. */
  public ReadOnlyObjectProperty<ArtistChoice> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Shows the songs of an artist only. */
  public void choose(String artist) {
    filter.set(filter.get().withArtist(Optional.of(artist), Optional.empty()));
  }

  /** Shows the songs of an album only. */
  public void choose(String artist, String album) {
    filter.set(filter.get().withArtist(Optional.of(artist), Optional.of(album)));
  }

  /** Shows the songs of all artists. */
  public void chooseAll() {
    filter.set(filter.get().withArtist(Optional.empty(), Optional.empty()));
  }

  /**
   * Asks for the albums of an artist.
   *
   * @param then given them
   * @param failed called if they can't be read
   */
  public void albums(String artist, Consumer<List<AlbumCount>> then, Runnable failed) {
    LibraryQuery asked = ofAllArtists();
    background.execute(
        () -> {
          try {
            List<AlbumCount> albums = fretway.library().albums(asked, artist);
            ui.execute(() -> then.accept(albums));
          } catch (RuntimeException e) {
            LOG.error("The albums of {} could not be read", artist, e);
            ui.execute(failed);
          }
        });
  }

  /** Reads the artists again, such as after that failed. */
  public void refresh() {
    if (shown.get()) {
      artists.ask(ofAllArtists());
    }
  }

  /** Returns whether the artists in sight are up to date. */
  public boolean isSettled() {
    return artists.isIdle();
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    Listening.end(listening);
  }

  /** Choosing an artist changes nothing among the artists; nor does the order of the songs. */
  private LibraryQuery ofAllArtists() {
    LibraryQuery now = query.getValue();
    return LibraryQuery.all()
        .withText(now.text())
        .withFilter(now.filter().withArtist(Optional.empty(), Optional.empty()));
  }

  private void askIfOther() {
    if (!known.equals(Optional.of(ofAllArtists())) || !artists.isIdle()) {
      refresh();
    }
  }

  private void libraryChanged() {
    known = Optional.empty();
    refresh();
  }

  private List<ArtistLine> find(LibraryQuery asked) {
    return fretway.library().artists(asked).stream().map(ArtistLine::of).toList();
  }

  private void show(LibraryQuery asked, List<ArtistLine> found) {
    known = Optional.of(asked);
    all = found;
    list();
  }

  private void list() {
    String words = TextFold.fold(search.get());
    if (known.isEmpty() && all.isEmpty()) {
      return; // Not read yet.
    }
    if (words.isEmpty()) {
      state.set(new ArtistsState.Letters(LetterGroup.of(all)));
      return;
    }
    List<ArtistLine> found = all.stream().filter(it -> it.folded().contains(words)).toList();
    state.set(
        new ArtistsState.Found(found.subList(0, Math.min(found.size(), MAX_FOUND)), found.size()));
  }

  private void fail() {
    known = Optional.empty();
    state.set(new ArtistsState.Failed(TEXTS.get("artists.failed")));
  }
}
