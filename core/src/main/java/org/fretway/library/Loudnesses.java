package org.fretway.library;

import java.util.List;
import java.util.Optional;
import org.fretway.audio.mix.Loudness;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How loud songs are, as far as that was measured. Safe for several threads. */
final class Loudnesses {
  private static final int MAX_PROBLEM = 500;

  private final Database database;

  Loudnesses(Database database) {
    this.database = database;
  }

  /** Returns how loud a track is; empty if that is not known of the sound that it has now. */
  Optional<Loudness> of(String trackId) {
    return database.read(
        session -> {
          @Nullable LoudnessRow row = session.find(LoudnessRow.class, trackId);
          return row == null
              ? Optional.empty()
              : Library.row(session, trackId)
                  .filter(track -> SongSound.of(track).id().equals(row.sound))
                  .flatMap(track -> row.loudness());
        });
  }

  /**
   * Returns the sound of a track if it is to be measured.
   *
   * @param program version of the program; what another one could not measure is tried again
   */
  Optional<SongSound> toMeasure(String trackId, String program) {
    return database.write(
        session ->
            Library.row(session, trackId)
                .map(SongSound::of)
                .filter(sound -> !sound.stems().isEmpty())
                .filter(sound -> !isMeasured(session, trackId, sound, program)));
  }

  /** Takes note, too, that a song that was read again has the same sound. */
  private static boolean isMeasured(
      Session session, String trackId, SongSound sound, String program) {
    @Nullable LoudnessRow row = session.find(LoudnessRow.class, trackId);
    if (row == null
        || !row.sound.equals(sound.id())
        || (row.problem != null && !row.program.equals(program))) {
      return false;
    }
    row.readAt = sound.readAt();
    return true;
  }

  /**
   * Returns tracks that may have to be measured, by their ids.
   *
   * @param after only those behind this one
   */
  List<String> candidates(String after, String program, int atMost) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "select t.id from TrackRow t left join LoudnessRow l on l.trackId = t.id"
                        + " where t.id > :after and t.missing = false and t.state = :ready"
                        + " and (l.trackId is null or l.readAt <> t.modifiedAt"
                        + " or (l.problem is not null and l.program <> :program))"
                        + " order by t.id",
                    String.class)
                .setParameter("after", after)
                .setParameter("ready", TrackState.READY)
                .setParameter("program", program)
                .setMaxResults(atMost)
                .getResultList());
  }

  /** Keeps what was measured, unless the song is gone meanwhile. */
  void put(String trackId, SongSound sound, Loudness loudness, String program) {
    LoudnessRow row = row(trackId, sound, program);
    row.lufs = loudness.lufs();
    row.truePeakDb = loudness.truePeakDb();
    put(row);
  }

  /** Keeps why a sound can't be measured, so that it is not tried again and again. */
  void putProblem(String trackId, SongSound sound, String problem, String program) {
    LoudnessRow row = row(trackId, sound, program);
    row.problem = TextFold.limit(problem, MAX_PROBLEM);
    put(row);
  }

  private static LoudnessRow row(String trackId, SongSound sound, String program) {
    LoudnessRow row = new LoudnessRow();
    row.trackId = trackId;
    row.sound = sound.id();
    row.readAt = sound.readAt();
    row.program = program;
    return row;
  }

  private void put(LoudnessRow row) {
    database.write(session -> Library.row(session, row.trackId).map(track -> session.merge(row)));
  }
}
