package org.fretway.desktop.library;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.fretway.Fretway;
import org.fretway.desktop.job.JobStarter;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.SongFilter;

/**
 * The state of the library screen: what is searched for, what was found, how a scan goes. Its
 * properties are read and set on the user-interface executor; the library is asked on the
 * background one, and an answer that a newer question has overtaken is dropped.
 */
public final class LibraryViewModel implements AutoCloseable {
  /** How long typing must rest before the library is asked. */
  static final long SEARCH_REST_MILLIS = 120;

  private final StringProperty searchText = new SimpleStringProperty("");
  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.ARTIST);
  private final ObjectProperty<SongFilter> filter = new SimpleObjectProperty<>(SongFilter.NONE);
  private final ObjectProperty<SongLayout> layout = new SimpleObjectProperty<>(SongLayout.GRID);
  private final ObjectProperty<List<ColumnSetup>> columns =
      new SimpleObjectProperty<>(ColumnSetup.FIRST);
  private final LibraryPanes panes = new LibraryPanes();
  private final FoundSongs found;
  private final SongFinder finder;
  private final LibraryUpkeep upkeep;
  private final SongSelection selection;
  private final SongDeeds songDeeds;
  private final LibraryMemory memory;
  private final List<AutoCloseable> listening;

  /** Whether several properties change at once, after which the library is asked once. */
  private boolean following;

  private Optional<SongLayout> pictured = Optional.empty();

  /**
   * Creates the model, and asks for the first page as soon as it knows how it was left.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   * @param jobs shows how work goes that takes a while
   * @param teller told what the user may not do, and what did not work
   */
  public LibraryViewModel(
      Fretway fretway, Executor background, Executor ui, JobStarter jobs, Teller teller) {
    WindowAccess access = new WindowAccess(fretway.windowUser());
    Wishes wishes = new Wishes(access, background, ui, teller);
    selection = new RangeMarking(fretway.library(), background, ui, teller).selection();
    found = new FoundSongs(selection);
    finder =
        new SongFinder(
            new SongReader(fretway.library(), access), background, ui, this::wanted, found);
    upkeep = new LibraryUpkeep(fretway, ui, wishes);
    songDeeds =
        new SongDeeds(fretway, wishes, jobs, ui, teller, found.songsProperty()::get, selection);
    songDeeds.onMarked(this::favoritesChanged);
    memory = new LibraryMemory(fretway, background, ui, this::look, this::show);
    searchText.subscribe((before, now) -> ask(SEARCH_REST_MILLIS));
    sort.subscribe((before, now) -> ask(0));
    filter.subscribe((before, now) -> ask(0));
    Stream.<ObservableValue<?>>of(
            sort,
            filter,
            layout,
            columns,
            found.firstInSightProperty(),
            panes.sidebarProperty(),
            panes.filtersProperty(),
            panes.detailsProperty())
        .forEach(each -> each.subscribe((before, now) -> memory.changed()));
    listening =
        List.of(
            fretway.library().onChange(() -> ui.execute(this::refresh)),
            fretway.windowUser().onChange(() -> ui.execute(this::refresh)));
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
    return finder.queryProperty();
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
      ask(0);
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
        found.firstInSightProperty().get());
  }

  private void show(LibraryLook look) {
    following = true;
    sort.set(look.query().sort());
    filter.set(look.query().filter());
    layout.set(pictured.orElse(look.layout()));
    columns.set(look.columns());
    panes.restore(look.sidebar(), look.filters(), look.details());
    following = false;
    found.beginAt(look.place());
    ask(0);
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
    found.reveal(index);
  }

  /** Says what brings a song into sight, at the top. */
  void onReveal(IntConsumer listener) {
    found.onReveal(listener);
  }

  /** The place of the first song in sight. */
  public ReadOnlyIntegerProperty firstInSightProperty() {
    return found.firstInSightProperty();
  }

  /** Says which song is the first in sight. */
  void nowInSight(int index) {
    found.nowInSight(index);
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<LibraryState> stateProperty() {
    return found.stateProperty();
  }

  /** The songs found; replaced as a whole when another search is answered. */
  public ReadOnlyObjectProperty<SongPages> songsProperty() {
    return found.songsProperty();
  }

  /** How the library keeps up with its files. */
  public LibraryUpkeep upkeep() {
    return upkeep;
  }

  /** Reads the songs in sight again. */
  public void refresh() {
    finder.refresh();
  }

  private void favoritesChanged() {
    if (filter.get().favorites().isPresent()) {
      refresh();
    }
  }

  @Override
  public void close() {
    memory.close();
    upkeep.close();
    Listening.end(listening);
  }

  private void ask(long restMillis) {
    if (!following) {
      finder.ask(restMillis);
    }
  }
}
