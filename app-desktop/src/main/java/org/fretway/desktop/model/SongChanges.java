package org.fretway.desktop.model;

import java.util.List;
import org.fretway.Fretway;

/** When songs have come, changed or gone, for those who show few of them. */
public final class SongChanges {
  private SongChanges() {}

  /**
   * Runs a listener after songs have changed. While a scan runs, songs come by the thousand; it is
   * run when that is over, on a thread of the library.
   *
   * @return closing it ends that
   */
  public static AutoCloseable listen(Fretway fretway, Runnable listener) {
    boolean[] ran = {fretway.scanner().status().running()};
    List<AutoCloseable> listening =
        List.of(
            fretway
                .library()
                .onChange(
                    () -> {
                      if (!fretway.scanner().status().running()) {
                        listener.run();
                      }
                    }),
            fretway
                .scanner()
                .onStatus(
                    status -> {
                      boolean over = ran[0] && !status.running();
                      ran[0] = status.running();
                      if (over) {
                        listener.run();
                      }
                    }));
    return () -> Listening.end(listening);
  }
}
