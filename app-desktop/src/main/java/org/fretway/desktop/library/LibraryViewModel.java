package org.fretway.desktop.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fretway.Fretway;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.Page;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;
import org.fretway.library.SongMeta;
import org.fretway.profile.Actor;
import org.fretway.settings.Settings;
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

  private static final Logger LOG = LoggerFactory.getLogger(LibraryViewModel.class);

  private final Fretway fretway;
  private final Executor background;
  private final Executor ui;
  private final StringProperty searchText = new SimpleStringProperty("");
  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.ARTIST);
  private final IntegerProperty selected = new SimpleIntegerProperty(0);
  private final ReadOnlyObjectWrapper<LibraryState> state =
      new ReadOnlyObjectWrapper<>(new LibraryState.Loading());
  private final ReadOnlyObjectWrapper<SongPages> songs =
      new ReadOnlyObjectWrapper<>(new SongPages(0, page -> {}));
  private final ReadOnlyObjectWrapper<ScanStatus> scan =
      new ReadOnlyObjectWrapper<>(ScanStatus.IDLE);
  private final AutoCloseable changes;
  private final AutoCloseable scanning;

  /** Counts the questions asked; only the last one's answer is shown. */
  private int question;

  /**
   * Creates the model and asks for the first page.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public LibraryViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    this.background = background;
    this.ui = ui;
    searchText.subscribe(
        (before, now) -> {
          selected.set(0);
          ask(SEARCH_REST_MILLIS, Set.of());
        });
    sort.subscribe(
        (before, now) -> {
          selected.set(0);
          ask(0, Set.of());
        });
    changes = fretway.library().onChange(() -> ui.execute(this::refresh));
    scanning = fretway.scanner().onStatus(status -> ui.execute(() -> scan.set(status)));
    scan.set(fretway.scanner().status());
    refresh();
  }

  /** What the user searches for; empty for all songs. */
  public StringProperty searchTextProperty() {
    return searchText;
  }

  /** The order of the songs. */
  public ObjectProperty<Sort> sortProperty() {
    return sort;
  }

  /** The place of the selected song in {@link #songsProperty()}. */
  public IntegerProperty selectedProperty() {
    return selected;
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
    ask(0, songs.get().heldPages());
  }

  /** Looks for new and changed songs; nothing happens while a scan runs. */
  public void rescan() {
    inBackground(() -> fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL));
  }

  /** Makes a folder the library folder, and looks for songs there. */
  public void addFolder(Path folder) {
    inBackground(
        () -> {
          fretway.settings().put(Settings.DLC_DIR, folder.toAbsolutePath().toString());
          fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
        });
  }

  @Override
  public void close() {
    for (AutoCloseable listening : List.of(changes, scanning)) {
      try {
        listening.close();
      } catch (Exception e) { // What AutoCloseable declares; removing a listener can't fail.
        throw new IllegalStateException(e);
      }
    }
  }

  private void ask(long restMillis, Set<Integer> pagesInSight) {
    int asked = ++question;
    LibraryQuery query = LibraryQuery.all().withText(searchText.get().strip()).withSort(sort.get());
    Executor when =
        restMillis == 0
            ? background
            : CompletableFuture.delayedExecutor(restMillis, TimeUnit.MILLISECONDS, background);
    when.execute(() -> answer(asked, query, pagesInSight));
  }

  /** Reads the first page and those in sight, so that a refresh does not blank the screen. */
  private void answer(int asked, LibraryQuery query, Set<Integer> pagesInSight) {
    try {
      Page<SongMeta> first = fretway.library().find(query.withPage(0, SongPages.PAGE_SIZE));
      Map<Integer, List<SongMeta>> loaded = new HashMap<>();
      for (int page : new TreeSet<>(pagesInSight)) {
        if (page > 0 && (long) page * SongPages.PAGE_SIZE < first.total()) {
          loaded.put(
              page, fretway.library().find(query.withPage(page, SongPages.PAGE_SIZE)).items());
        }
      }
      loaded.put(0, first.items());
      boolean anySong = first.total() > 0 || fretway.library().stats().totalSongs() > 0;
      ui.execute(() -> show(asked, query, first.total(), loaded, anySong));
    } catch (RuntimeException e) {
      LOG.error("The library could not be read", e);
      ui.execute(() -> fail(asked));
    }
  }

  private void show(
      int asked,
      LibraryQuery query,
      long total,
      Map<Integer, List<SongMeta>> loaded,
      boolean anySong) {
    if (asked != question) {
      return;
    }
    int size = Math.toIntExact(Math.min(total, Integer.MAX_VALUE));
    SongPages pages = new SongPages(size, page -> loadPage(asked, query, page));
    pages.preload(loaded);
    selected.set(Math.clamp(selected.get(), 0, Math.max(0, size - 1)));
    songs.set(pages);
    state.set(
        size > 0
            ? new LibraryState.Songs()
            : anySong ? new LibraryState.NoMatch(query.text()) : new LibraryState.NoSongs());
  }

  private void loadPage(int asked, LibraryQuery query, int page) {
    SongPages wanted = songs.get();
    background.execute(
        () -> {
          try {
            List<SongMeta> items =
                fretway.library().find(query.withPage(page, SongPages.PAGE_SIZE)).items();
            ui.execute(() -> wanted.arrive(page, items));
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

  private void inBackground(Runnable work) {
    background.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.error("The scan could not be started", e);
            ui.execute(() -> state.set(new LibraryState.Failed("The scan could not be started.")));
          }
        });
  }
}
