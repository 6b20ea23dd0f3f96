package org.fretway.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.profile.Actor;

/**
 * A program that looks at what another one left that was killed, and then scans until it is killed
 * itself. What it prints, one line each: "wrong" with what is not as it should be, "kept" with a
 * track that is marked for good, "scanning", and "done".
 */
final class ScanToBeKilled {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration A_MOMENT = Duration.ofMillis(50);
  private static final int PAGE = 200;

  private ScanToBeKilled() {}

  /** Takes the data folder, the folder of songs, a profile, the mode, and the marked tracks. */
  public static void main(String[] arguments) throws Exception {
    FretwayConfig config =
        new FretwayConfig(Path.of(arguments[0]), Optional.of(Path.of(arguments[1])));
    long profile = Long.parseLong(arguments[2]);
    ScanMode mode = ScanMode.valueOf(arguments[3]);
    List<String> kept = List.of(arguments).subList(4, arguments.length);
    try (Fretway fretway = Fretway.open(config)) {
      check(fretway.library(), profile, kept);
      fretway.scanner().start(Actor.LOCAL_OWNER, mode);
      System.out.println("scanning");
      mark(fretway, profile, kept);
      if (fretway.scanner().awaitIdle(LONG)) {
        System.out.println("done");
      }
    }
  }

  private static void check(Library library, long profile, List<String> kept) {
    long marked =
        library.songs(kept, Optional.of(profile)).stream().filter(SongMeta::favorite).count();
    if (marked != kept.size()) {
      System.out.println("wrong: of " + kept.size() + " marked songs there are " + marked);
    }
    Set<String> titles = new HashSet<>();
    Page<SongMeta> page = library.find(LibraryQuery.all().withPage(0, PAGE));
    for (int number = 1; !page.items().isEmpty(); number++) {
      page.items().stream()
          .filter(song -> !titles.add(song.title()))
          .forEach(song -> System.out.println("wrong: there are two of " + song.title()));
      page = library.find(LibraryQuery.all().withPage(number, PAGE));
    }
  }

  /**
   * Marks a song that is not marked yet, once there is one; that is on the disk when it returns.
   */
  private static void mark(Fretway fretway, long profile, List<String> kept) throws Exception {
    boolean more = true;
    while (more) {
      more = !fretway.scanner().awaitIdle(A_MOMENT);
      Optional<String> song =
          fretway.library().find(LibraryQuery.all().withPage(0, PAGE)).items().stream()
              .map(SongMeta::trackId)
              .filter(id -> !kept.contains(id))
              .findFirst();
      if (song.isPresent()) {
        Actor actor = new Actor(Optional.of(profile), Set.of());
        fretway.favorites().set(actor, List.of(song.get()), true);
        System.out.println("kept " + song.get());
        return;
      }
    }
  }
}
