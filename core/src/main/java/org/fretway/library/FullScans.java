package org.fretway.library;

import java.time.Duration;
import java.time.Instant;
import org.fretway.storage.Database;
import org.jspecify.annotations.Nullable;

/** Lets a full scan that was cancelled, or cut short, go on where it was. */
final class FullScans {
  /** After that, one begins anew: what was read so long ago was not what is meant. */
  private static final Duration GOES_ON_FOR = Duration.ofDays(7);

  private final Database database;

  FullScans(Database database) {
    this.database = database;
  }

  /** Returns when the scan began that goes on now: what was read since then counts as read. */
  Instant beginOrGoOn(Instant now) {
    return database.write(
        session -> {
          @Nullable FullScanRow row = session.find(FullScanRow.class, FullScanRow.ONLY);
          if (row != null && row.begunAt.isAfter(now.minus(GOES_ON_FOR))) {
            return row.begunAt;
          }
          FullScanRow begun = new FullScanRow();
          begun.begunAt = now;
          session.merge(begun);
          return now;
        });
  }

  /** Takes note that it has come to its end. */
  void end() {
    database.write(
        session -> session.createMutationQuery("delete from FullScanRow").executeUpdate());
  }
}
