package org.fretway.library;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fretway.profile.Actor;
import org.fretway.settings.EffectiveSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the library as its folders are, without being asked: looks through them at the start and
 * from time to time, and watches them, each as the settings say. Safe for several threads.
 */
public final class LibraryKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryKeeper.class);
  private static final Duration RESTING = Duration.ofSeconds(1);

  /** How often folders are looked through that are to be watched and can't be. */
  static final Duration IN_PLACE_OF_WATCHING = Duration.ofMinutes(15);

  private final Scanner scanner;
  private final Supplier<EffectiveSettings> settings;
  private final Duration resting;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fretway-keeper").factory());
  private final Set<String> unwatched = ConcurrentHashMap.newKeySet();
  private boolean started;
  private boolean closed;
  private boolean scanWhenWatching;
  private @Nullable FolderWatch watch;
  private @Nullable ScheduledFuture<?> periodic;
  private Duration every = Duration.ZERO;

  /** Creates a keeper, which does nothing until it is started. */
  public LibraryKeeper(Scanner scanner, Supplier<EffectiveSettings> settings) {
    this(scanner, settings, RESTING);
  }

  LibraryKeeper(Scanner scanner, Supplier<EffectiveSettings> settings, Duration resting) {
    this.scanner = scanner;
    this.settings = settings;
    this.resting = resting;
  }

  /**
   * Begins.
   *
   * @param scanNow whether to look through all folders now, whatever the settings say
   */
  public synchronized void start(boolean scanNow) {
    if (started || closed) {
      return;
    }
    started = true;
    EffectiveSettings now = settings.get();
    scanWhenWatching = scanNow || now.scanAtStart();
    apply(now, true);
    if (watch == null) {
      scanIfWanted();
    }
  }

  /**
   * Follows settings that were changed.
   *
   * @param otherFolders whether the folders of songs are other ones now
   */
  public synchronized void settingsChanged(boolean otherFolders) {
    if (started && !closed) {
      scanWhenWatching |= otherFolders;
      apply(settings.get(), otherFolders);
    }
  }

  private void apply(EffectiveSettings now, boolean otherFolders) {
    if (otherFolders || now.watchFolders() != (watch != null)) {
      endWatch();
      if (now.watchFolders()) {
        beginWatch();
      }
    }
    schedule(now);
  }

  private void beginWatch() {
    List<LibraryFolder> folders = scanner.folders().all();
    try {
      watch = new FolderWatch(folders, resting, FolderWatch.MAX_WATCHED, new Changes());
    } catch (IOException e) {
      LOG.warn("folders can't be watched, and are looked through from time to time", e);
      folders.forEach(folder -> unwatched.add(folder.name()));
    }
  }

  /** After the watch has begun, or what came between would be seen by neither. */
  private synchronized void scanIfWanted() {
    if (scanWhenWatching && !closed) {
      scanWhenWatching = false;
      scanner.startOrQueue(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    }
  }

  private final class Changes implements FolderWatch.Listener {
    @Override
    public void watching() {
      clock.execute(LibraryKeeper.this::scanIfWanted);
    }

    @Override
    public void changed(List<ScanScope> scopes) {
      scanner.look(scopes);
    }

    @Override
    public void unwatched(LibraryFolder folder) {
      if (unwatched.add(folder.name())) {
        clock.execute(() -> settingsChanged(false));
      }
    }
  }

  private void endWatch() {
    if (watch != null) {
      watch.close();
      watch = null;
    }
    unwatched.clear();
  }

  private void schedule(EffectiveSettings now) {
    Duration wanted = Duration.ofMinutes(now.scanEveryMinutes());
    if (now.watchFolders()
        && !unwatched.isEmpty()
        && (wanted.isZero() || wanted.compareTo(IN_PLACE_OF_WATCHING) > 0)) {
      wanted = IN_PLACE_OF_WATCHING;
    }
    if (wanted.equals(every)) {
      return;
    }
    if (periodic != null) {
      periodic.cancel(false);
      periodic = null;
    }
    every = wanted;
    if (!wanted.isZero()) {
      long seconds = wanted.toSeconds();
      periodic = clock.scheduleWithFixedDelay(this::scan, seconds, seconds, TimeUnit.SECONDS);
    }
  }

  private void scan() {
    scanner.start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
  }

  /** Returns how often all folders are looked through; zero for never. */
  synchronized Duration every() {
    return every;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      endWatch();
    }
    clock.shutdownNow();
  }
}
