package org.fretway.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.ScanMode;
import org.fretway.profile.Actor;
import org.fretway.storage.EmptyDatabase;

/** A real library in a temporary folder, with a few songs of two seconds. */
public final class LibraryFixture implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path songs;
  private final Fretway fretway;

  /** Opens an empty library. */
  public LibraryFixture(Path folder) throws Exception {
    songs = Files.createDirectories(folder.resolve("songs"));
    fretway =
        Fretway.open(
            new FretwayConfig(EmptyDatabase.in(folder.resolve("data")), Optional.of(songs)));
  }

  /** Puts a song into the library folder; {@link #scan} brings it in. */
  public LibraryFixture add(String artist, String title) throws IOException {
    new FeedpakFixture().named(title, artist).zip(songs, title + ".feedpak");
    return this;
  }

  /** Puts a file that is no song into the library folder. */
  public LibraryFixture addBroken(String name) throws IOException {
    Files.writeString(songs.resolve(name), "this is no archive");
    return this;
  }

  /** Reads what is in the library folder. */
  public LibraryFixture scan() throws InterruptedException {
    fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    assertThat(fretway.scanner().awaitIdle(PATIENCE)).isTrue();
    return this;
  }

  /** Returns the library's services. */
  public Fretway fretway() {
    return fretway;
  }

  @Override
  public void close() {
    fretway.close();
  }
}
