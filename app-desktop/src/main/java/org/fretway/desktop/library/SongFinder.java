package org.fretway.desktop.library;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the library for what the screen wants: in the background, once typing has rested, and one
 * refresh at a time. An answer that a newer question has overtaken is dropped. Used from the
 * user-interface executor.
 */
final class SongFinder {
  private static final Logger LOG = LoggerFactory.getLogger(SongFinder.class);

  private final SongReader reader;
  private final Executor background;
  private final Executor ui;
  private final Supplier<LibraryQuery> wanted;
  private final Screen screen;
  private final ReadOnlyObjectWrapper<LibraryQuery> query =
      new ReadOnlyObjectWrapper<>(LibraryQuery.all());

  /** Whether a refresh waits for its answer, and whether another is wanted after it. */
  private boolean refreshing;

  private boolean refreshAgain;

  /** Counts the questions asked; an answer that a later question has overtaken is dropped. */
  private int question;

  private int shownQuestion;

  /** Where songs are shown. */
  interface Screen {
    /**
     * Returns the pages that are looked at, which are read before the songs are shown.
     *
     * @param refresh whether the songs stay those that are shown
     */
    Set<Integer> inSight(boolean refresh);

    /**
     * Shows songs.
     *
     * @param anySong whether there would be some without the query's text and filter
     */
    void show(SongPages songs, boolean anySong);

    /** Says that the library could not be read. */
    void fail();
  }

  /**
   * Creates it.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the screen, one task at a time and in order
   * @param wanted returns what is searched for, also while typing goes on
   */
  SongFinder(
      SongReader reader,
      Executor background,
      Executor ui,
      Supplier<LibraryQuery> wanted,
      Screen screen) {
    this.reader = reader;
    this.background = background;
    this.ui = ui;
    this.wanted = wanted;
    this.screen = screen;
  }

  /** What the library was asked last. */
  ReadOnlyObjectProperty<LibraryQuery> queryProperty() {
    return query.getReadOnlyProperty();
  }

  /** Asks for what is wanted now, unless more is wanted before some time is over. */
  void ask(long restMillis) {
    int asked = ++question;
    LibraryQuery now = wanted.get();
    if (restMillis == 0) {
      ask(asked, now, false);
    } else {
      CompletableFuture.delayedExecutor(restMillis, TimeUnit.MILLISECONDS, ui)
          .execute(() -> ask(asked, now, false));
    }
  }

  /** Reads the songs in sight again. */
  void refresh() {
    refreshAgain = refreshing;
    if (!refreshing) {
      refreshing = true;
      ask(++question, wanted.get(), true);
    }
  }

  /** While a scan brings songs, one refresh follows the other, but never two at a time. */
  private void refreshed() {
    refreshing = false;
    if (refreshAgain) {
      refresh();
    }
  }

  private void ask(int asked, LibraryQuery now, boolean refresh) {
    if (asked != question) {
      return; // The user typed on.
    }
    query.set(now);
    Set<Integer> inSight = screen.inSight(refresh);
    background.execute(
        () -> {
          try {
            SongReader.Answer answer = reader.answer(now, inSight);
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
    if (asked < shownQuestion || !answer.query().equals(query.get())) {
      return; // Overtaken.
    }
    shownQuestion = asked;
    SongPages pages =
        new SongPages(
            new SongPages.Origin(answer.query(), answer.revision()),
            answer.size(),
            (list, page) -> loadPage(asked, list, page));
    pages.preload(answer.pages());
    screen.show(pages, answer.anySong());
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
      screen.fail();
    }
  }
}
