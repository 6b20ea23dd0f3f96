package org.fretway.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;
import org.fretway.profile.Actor;

/** Imports a folder of songs in a process of its own, to see with how little heap it goes. */
final class ImportOnce {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private ImportOnce() {}

  /**
   * Opens a library, prints how many bytes of the heap are in use then, and imports.
   *
   * @param arguments the data folder, and the folder of songs
   */
  public static void main(String[] arguments) throws Exception {
    FretwayConfig config =
        new FretwayConfig(Path.of(arguments[0]), Optional.of(Path.of(arguments[1])));
    try (Fretway fretway = Fretway.open(config)) {
      System.gc();
      System.out.println(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
      fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.FULL);
      boolean idle = fretway.scanner().awaitIdle(PATIENCE);
      ScanStatus status = fretway.scanner().status();
      boolean imported = idle && status.failed() == 0 && status.added() + status.updated() > 0;
      if (!imported) {
        System.err.println(status);
        System.exit(1);
      }
    }
  }
}
