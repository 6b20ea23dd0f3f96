package org.fretway.desktop.library;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.fretway.Fretway;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;
import org.fretway.library.SongFilter;
import org.fretway.library.SongMeta;
import org.fretway.profile.Actor;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of the library screen: what is searched for, what was found, how a scan goes. Its
 * properties are read and set on the user-interface executor; the library is asked on the
 * background one, and an answer that a newer question has overtaken is dropped.
 */
public final class LibraryViewModel implements AutoCloseable {
  /** How long typing must rest before the library is asked. */
  static final long SEARCH_REST_MILLIS = 120;

  /** Pages that a refresh reads beforehand: more than the largest screen shows. */
  private static final int PAGES_IN_SIGHT = 4;

  private static final Logger LOG = LoggerFactory.getLogger(LibraryViewModel.class);

  private final Fretway fretway;
  private final Executor background;
  private final Executor ui;
  private final StringProperty searchText = new SimpleStringProperty("");
  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.ARTIST);
  private final ObjectProperty<SongFilter> filter = new SimpleObjectProperty<>(SongFilter.NONE);
  private final ObjectProperty<SongLayout> layout = new SimpleObjectProperty<>(SongLayout.GRID);
  private final ReadOnlyObjectWrapper<LibraryQuery> query =
      new ReadOnlyObjectWrapper<>(LibraryQuery.all());
  private final ObjectProperty<List<ColumnSetup>> columns =
      new SimpleObjectProperty<>(ColumnSetup.FIRST);
  private final LibraryPanes panes = new LibraryPanes();
  private final SongReader reader;
  private final Wishes wishes;
  private final SongSelection selection;
  private final SongDeeds songDeeds;
  private final ReadOnlyObjectWrapper<LibraryState> state =
      new ReadOnlyObjectWrapper<>(new LibraryState.Loading());
  private final ReadOnlyObjectWrapper<SongPages> songs =
      new ReadOnlyObjectWrapper<>(SongPages.none());
  private final ReadOnlyObjectWrapper<ScanStatus> scan =
      new ReadOnlyObjectWrapper<>(ScanStatus.IDLE);
  private final ReadOnlyIntegerWrapper firstInSight = new ReadOnlyIntegerWrapper(0);
  private final LibraryMemory memory;
  private final List<AutoCloseable> listening;

  /** Where the songs are to begin when they are next shown; 0 for where they would. */
  private int wantedPlace;

  /** Whether a refresh waits for its answer, and whether another is wanted after it. */
  private boolean refreshing;

  private boolean refreshAgain;

  /** Whether several properties change at once, after which the library is asked once. */
  private boolean following;

  private Optional<SongLayout> pictured = Optional.empty();

  private IntConsumer revealed = index -> {};

  /** Counts the questions asked; an answer that a later question has overtaken is dropped. */
  private int question;

  private int shownQuestion;

  /**
   * Creates the model, and asks for the first page as soon as it knows how it was left.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   * @param teller told what the user may not do, and what did not work
   */
  public LibraryViewModel(Fretway fretway, Executor background, Executor ui, Teller teller) {
    this.fretway = fretway;
    WindowAccess access = new WindowAccess(fretway.windowUser());
    this.reader = new SongReader(fretway.library(), access);
    this.wishes = new Wishes(access, background, ui, teller);
    this.selection = new RangeMarking(fretway.library(), background, ui, teller).selection();
    this.songDeeds = new SongDeeds(fretway, wishes, teller, songs::get, selection);
    this.background = background;
    this.ui = ui;
    memory = new LibraryMemory(fretway, background, ui, this::look, this::show);
    searchText.subscribe((before, now) -> ask(SEARCH_REST_MILLIS, false));
    sort.subscribe((before, now) -> ask(0, false));
    filter.subscribe((before, now) -> ask(0, false));
    Stream.<ObservableValue<?>>of(
            sort,
            filter,
            layout,
            columns,
            firstInSight,
            panes.sidebarProperty(),
            panes.filtersProperty(),
            panes.detailsProperty())
        .forEach(each -> each.subscribe((before, now) -> memory.changed()));
    listening =
        List.of(
            fretway.library().onChange(() -> ui.execute(this::refresh)),
            fretway.windowUser().onChange(() -> ui.execute(this::refresh)),
            fretway.scanner().onStatus(status -> ui.execute(() -> scan.set(status))));
    scan.set(fretway.scanner().status());
    memory.load();
  }

  /** What the user searches for; empty for all songs. */
  public StringProperty searchTextProperty() {
    return searchText;
  }

  /** The order of the songs. */
  public ObjectProperty<Sort> sortProperty() {
    return sort;
  }

  /** Which songs are shown. */
  public ObjectProperty<SongFilter> filterProperty() {
    return filter;
  }

  /** What the library was asked last, once typing had rested: the query for its first page. */
  public ReadOnlyObjectProperty<LibraryQuery> queryProperty() {
    return query.getReadOnlyProperty();
  }

  /**
   * Returns what is searched for, in which order and by which filter, also while typing goes on.
   */
  public LibraryQuery wanted() {
    return LibraryQuery.all()
        .withText(searchText.get().strip())
        .withSort(sort.get())
        .withFilter(filter.get());
  }

  /**
   * Searches for another text, in another order and by another filter; the library is asked once.
   */
  public void want(LibraryQuery other) {
    LibraryQuery before = wanted();
    following = true;
    searchText.set(other.text());
    sort.set(other.sort());
    filter.set(other.filter());
    following = false;
    if (!wanted().equals(before)) {
      ask(0, false);
    }
  }

  /** How the songs are laid out. */
  public ObjectProperty<SongLayout> layoutProperty() {
    return layout;
  }

  /** The columns of the table. */
  ObjectProperty<List<ColumnSetup>> columnsProperty() {
    return columns;
  }

  private LibraryLook look() {
    return new LibraryLook(
        wanted().withText(""),
        layout.get(),
        panes.sidebarProperty().get(),
        panes.filtersProperty().get(),
        panes.detailsProperty().get(),
        columns.get(),
        firstInSight.get());
  }

  private void show(LibraryLook look) {
    following = true;
    sort.set(look.query().sort());
    filter.set(look.query().filter());
    layout.set(pictured.orElse(look.layout()));
    columns.set(look.columns());
    panes.restore(look.sidebar(), look.filters(), look.details());
    following = false;
    wantedPlace = look.place();
    ask(0, false);
  }

  /**
   * Lays the songs out for a picture, whatever is remembered, and remembers nothing from here on.
   */
  public void showOnce(SongLayout once) {
    memory.close();
    pictured = Optional.of(once);
    layout.set(once);
  }

  /** Completed when everything that is remembered of the screen has been written. */
  public CompletableFuture<Boolean> written() {
    return memory.written();
  }

  /** Which of the panes around the songs are open. */
  public LibraryPanes panes() {
    return panes;
  }

  /** The songs that are marked, and the one that leads. */
  public SongSelection selection() {
    return selection;
  }

  /** What can be done to songs without asking more. */
  public SongDeeds songDeeds() {
    return songDeeds;
  }

  /** Makes a song the lead and brings it into sight, at the top. */
  public void reveal(int index) {
    selection.lead(index);
    revealed.accept(selection.leadProperty().get());
  }

  /** Says what brings a song into sight, at the top. */
  void onReveal(IntConsumer listener) {
    revealed = listener;
  }

  /** The place of the first song in sight. */
  public ReadOnlyIntegerProperty firstInSightProperty() {
    return firstInSight.getReadOnlyProperty();
  }

  /** Says which song is the first in sight. */
  void nowInSight(int index) {
    firstInSight.set(index);
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<LibraryState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The songs found; replaced as a whole when another search is answered. */
  public ReadOnlyObjectProperty<SongPages> songsProperty() {
    return songs.getReadOnlyProperty();
  }

  /** How far a scan is. */
  public ReadOnlyObjectProperty<ScanStatus> scanProperty() {
    return scan.getReadOnlyProperty();
  }

  /** Reads the songs in sight again. */
  public void refresh() {
    refreshAgain = refreshing;
    if (!refreshing) {
      refreshing = true;
      ask(0, true);
    }
  }

  /** While a scan brings songs, one refresh follows the other, but never two at a time. */
  private void refreshed() {
    refreshing = false;
    if (refreshAgain) {
      refresh();
    }
  }

  /** Looks for new and changed songs; nothing happens while a scan runs. */
  public void rescan() {
    wishes.make(this::scan);
  }

  /** Makes a folder the library folder, and looks for songs there. */
  public void addFolder(Path folder) {
    SettingsChange change =
        SettingsChange.of(PublicSetting.DLC_DIR, folder.toAbsolutePath().toString());
    wishes.make(
        actor -> {
          fretway.publicSettings().change(actor, change);
          scan(actor); // Another folder is scanned by itself, but this may be the one that it was.
        });
  }

  private void scan(Actor actor) {
    fretway.scanner().start(actor, ScanMode.INCREMENTAL);
  }

  @Override
  public void close() {
    memory.close();
    Listening.end(listening);
  }

  private void ask(long restMillis, boolean refresh) {
    if (following) {
      return;
    }
    int asked = ++question;
    LibraryQuery wanted = wanted();
    if (restMillis == 0) {
      ask(asked, wanted, refresh);
    } else {
      CompletableFuture.delayedExecutor(restMillis, TimeUnit.MILLISECONDS, ui)
          .execute(() -> ask(asked, wanted, refresh));
    }
  }

  private void ask(int asked, LibraryQuery wanted, boolean refresh) {
    if (asked != question) {
      return; // The user typed on.
    }
    query.set(wanted);
    Set<Integer> inSight = new HashSet<>();
    inSight.add(wantedPlace / SongPages.PAGE_SIZE);
    if (refresh) {
      inSight.addAll(songs.get().recentPages(PAGES_IN_SIGHT));
      inSight.add(selection.leadProperty().get() / SongPages.PAGE_SIZE);
    }
    background.execute(
        () -> {
          try {
            SongReader.Answer answer = reader.answer(wanted, inSight);
            ui.execute(() -> show(asked, answer));
          } catch (RuntimeException e) {
            LOG.error("The library could not be read", e);
            ui.execute(() -> fail(asked));
          } finally {
            if (refresh) {
              ui.execute(this::refreshed);
            }
          }
        });
  }

  private void show(int asked, SongReader.Answer answer) {
    LibraryQuery shown = answer.query();
    if (asked < shownQuestion || !shown.equals(query.get())) {
      return; // Overtaken.
    }
    shownQuestion = asked;
    LibraryQuery before = songs.get().origin().query();
    SongPages pages =
        new SongPages(
            new SongPages.Origin(shown, answer.revision()),
            answer.size(),
            (list, page) -> loadPage(asked, list, page));
    pages.preload(answer.pages());
    if (shown.equals(before)) {
      selection.show(pages, placeOfLead(pages));
    } else {
      selection.restart(pages, shown.equals(before.withSort(shown.sort())));
    }
    songs.set(pages);
    state.set(
        !pages.isEmpty()
            ? new LibraryState.Songs()
            : answer.anySong()
                ? new LibraryState.NoMatch(shown.text(), !shown.filter().equals(SongFilter.NONE))
                : new LibraryState.NoSongs());
    if (wantedPlace > 0) {
      reveal(wantedPlace);
      wantedPlace = 0;
    }
  }

  /** The lead keeps to its song; if that is gone, to its place. */
  private int placeOfLead(SongPages pages) {
    int before = selection.leadProperty().get();
    return selection
        .leadSongProperty()
        .get()
        .map(song -> pages.find(song.trackId()).orElse(before))
        .orElse(before);
  }

  private void loadPage(int asked, SongPages list, int page) {
    background.execute(
        () -> {
          try {
            List<SongMeta> items = reader.page(list.origin().query(), page);
            ui.execute(() -> list.arrive(page, items));
          } catch (RuntimeException e) {
            LOG.error("Page {} of the library could not be read", page, e);
            ui.execute(() -> fail(asked));
          }
        });
  }

  private void fail(int asked) {
    if (asked == question) {
      state.set(
          new LibraryState.Failed(
              "The library could not be read; the log in the data folder says why."));
    }
  }
}
