package org.fretway.desktop.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.Page;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;
import org.fretway.library.SongMeta;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
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

  private static final Logger LOG = LoggerFactory.getLogger(LibraryViewModel.class);

  private final Fretway fretway;
  private final WindowAccess access;
  private final Executor background;
  private final Executor ui;
  private final LibraryNotices notices;
  private final StringProperty searchText = new SimpleStringProperty("");
  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.ARTIST);
  private final IntegerProperty selected = new SimpleIntegerProperty(0);
  private final ReadOnlyObjectWrapper<LibraryState> state =
      new ReadOnlyObjectWrapper<>(new LibraryState.Loading());
  private final ReadOnlyObjectWrapper<SongPages> songs =
      new ReadOnlyObjectWrapper<>(new SongPages(0, page -> {}));
  private final ReadOnlyObjectWrapper<ScanStatus> scan =
      new ReadOnlyObjectWrapper<>(ScanStatus.IDLE);
  private final List<AutoCloseable> listening;

  /** Counts the questions asked; only the last one's answer is shown. */
  private int question;

  /**
   * Creates the model and asks for the first page.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   * @param notices told what the user may not do, and what did not work
   */
  public LibraryViewModel(
      Fretway fretway, Executor background, Executor ui, LibraryNotices notices) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    this.notices = notices;
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
    listening =
        List.of(
            fretway.library().onChange(() -> ui.execute(this::refresh)),
            fretway.windowUser().onChange(() -> ui.execute(this::refresh)),
            fretway.scanner().onStatus(status -> ui.execute(() -> scan.set(status))));
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
    inBackground(this::scan);
  }

  /** Makes a folder the library folder, and looks for songs there. */
  public void addFolder(Path folder) {
    inBackground(
        () -> {
          SettingsChange change =
              SettingsChange.of(PublicSetting.DLC_DIR, folder.toAbsolutePath().toString());
          access.run(actor -> fretway.publicSettings().change(actor, change));
          scan(); // Another folder is scanned by itself, but this may be the one that it was.
        });
  }

  private void scan() {
    access.run(actor -> fretway.scanner().start(actor, ScanMode.INCREMENTAL));
  }

  @Override
  public void close() {
    Listening.end(listening);
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
      Optional<Long> viewer = access.viewer();
      Page<SongMeta> first = page(query, 0, viewer);
      Map<Integer, List<SongMeta>> loaded = new HashMap<>();
      for (int page : new TreeSet<>(pagesInSight)) {
        if (page > 0 && (long) page * SongPages.PAGE_SIZE < first.total()) {
          loaded.put(page, page(query, page, viewer).items());
        }
      }
      loaded.put(0, first.items());
      boolean anySong = first.total() > 0 || fretway.library().size() > 0;
      ui.execute(() -> show(asked, query, first.total(), loaded, anySong));
    } catch (RuntimeException e) {
      LOG.error("The library could not be read", e);
      ui.execute(() -> fail(asked));
    }
  }

  private Page<SongMeta> page(LibraryQuery query, int page, Optional<Long> viewer) {
    return fretway.library().find(query.withPage(page, SongPages.PAGE_SIZE), viewer);
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
            List<SongMeta> items = page(query, page, access.viewer()).items();
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

  /** Something that the user wants done. */
  @FunctionalInterface
  private interface Wish {
    void fulfil() throws InvalidInputException;
  }

  private void inBackground(Wish wish) {
    background.execute(
        () -> {
          try {
            wish.fulfil();
          } catch (ForbiddenException e) {
            ui.execute(() -> notices.refused(String.valueOf(e.getMessage())));
          } catch (InvalidInputException e) {
            ui.execute(() -> notices.failed(String.valueOf(e.getMessage())));
          } catch (RuntimeException e) {
            LOG.error("What the user wanted of the library could not be done", e);
            ui.execute(() -> notices.failed("That did not work; the log says more."));
          }
        });
  }
}
