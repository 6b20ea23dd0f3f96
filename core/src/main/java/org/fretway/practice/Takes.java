package org.fretway.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.storage.Database;
import org.fretway.storage.DiskSpace;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What profiles recorded of themselves against songs: rows in the database, and a WAV file of 24
 * bits for each in a folder of its own. A take is stored when it begins, so that one whose
 * recording was cut off by a crash is there up to then. Safe for several threads.
 */
public final class Takes {
  /** Frames a second of every take. */
  public static final int SAMPLE_RATE = 48_000;

  private static final Logger LOG = LoggerFactory.getLogger(Takes.class);
  private static final int HEADER_BYTES = 44;
  private static final int SAMPLE_BYTES = 3;
  private static final String ENDING = ".wav";

  private final Database database;
  private final Path folder;
  private final DiskSpace space;
  private final InstantSource clock;
  private boolean recovered;

  /**
   * Creates the takes of a database.
   *
   * @param folder where their sound is; made when the first is recorded
   * @param space keeps room on that disk
   */
  public Takes(Database database, Path folder, DiskSpace space, InstantSource clock) {
    this.database = database;
    this.folder = folder;
    this.space = space;
    this.clock = clock;
  }

  /** Returns the classes that takes map to tables. */
  public static List<Class<?>> entities() {
    return List.of(TakeRow.class);
  }

  /**
   * Returns the takes that the actor's profile has of a song, the latest first.
   *
   * @throws ForbiddenException if the actor is not signed in
   * @throws InvalidInputException if the actor has no profile
   */
  public List<Take> list(Actor actor, String trackId) throws InvalidInputException {
    long profile = ActingProfile.of(actor, Optional.empty());
    recover();
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "from TakeRow where profileId = :profile and trackId = :track and frames > 0"
                        + " order by createdAt desc, id desc",
                    TakeRow.class)
                .setParameter("profile", profile)
                .setParameter("track", trackId)
                .getResultList()
                .stream()
                .map(row -> row.toTake(folder))
                .toList());
  }

  /**
   * Stores a take that begins now; its file is to be written next.
   *
   * @param startTime seconds of song time, as far as is known
   * @param rate speed of the song
   * @return the file
   * @throws IOException if there is no room, or the folder can't be made
   */
  public Path begin(Actor actor, String trackId, double startTime, double rate, int channels)
      throws IOException, InvalidInputException {
    recover();
    claim(0);
    Files.createDirectories(folder);
    TakeRow row = new TakeRow();
    row.profileId = ActingProfile.of(actor, Optional.empty());
    row.trackId = trackId;
    row.file = UUID.randomUUID() + ENDING;
    row.startTime = startTime;
    row.rate = rate;
    row.channels = channels;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    row.name = "Take";
    database.write(
        session -> {
          ActingProfile.requireThere(session, row.profileId);
          PracticedTrack.requireThere(session, trackId);
          session.persist(row);
          return row.file;
        });
    return folder.resolve(row.file);
  }

  /**
   * Checks that there is room for more sound.
   *
   * @throws IOException if the disk would get too full
   */
  public void claim(long bytes) throws IOException {
    space.claim(bytes);
  }

  /** Keeps a take that is whole; its number counts the takes of the profile in that song. */
  public void keep(Path file, double startTime, long frames) {
    database.write(
        session -> {
          TakeRow row = ofFile(session, file);
          row.startTime = startTime;
          row.frames = frames;
          row.name = "Take " + (1 + count(session, row));
          return row.name;
        });
    database.flush();
  }

  private static long count(Session session, TakeRow row) {
    return session
        .createSelectionQuery(
            "select count(*) from TakeRow where profileId = :profile and trackId = :track"
                + " and frames > 0 and file <> :file",
            Long.class)
        .setParameter("profile", row.profileId)
        .setParameter("track", row.trackId)
        .setParameter("file", row.file)
        .getSingleResult();
  }

  private static TakeRow ofFile(Session session, Path file) {
    return session
        .createSelectionQuery("from TakeRow where file = :file", TakeRow.class)
        .setParameter("file", file.getFileName().toString())
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> unknown(file.getFileName().toString()));
  }

  /**
   * Keeps what was judged while a take was recorded; it goes when the take goes.
   *
   * @param sound the file of the take
   * @throws IOException if there is no room, or it can't be written
   */
  public void keepJudgements(Path sound, TakeJudgements judgements) throws IOException {
    byte[] bytes = JudgementFile.bytes(judgements);
    claim(bytes.length);
    JudgementFile.write(JudgementFile.beside(sound), bytes);
  }

  /**
   * Returns what was judged while a take was recorded; empty if nothing was, or it can't be read
   * any more.
   *
   * @throws NotFoundException if the actor's profile has no such take
   */
  public Optional<TakeJudgements> judgements(Actor actor, long takeId) {
    Path sound = database.read(session -> folder.resolve(own(session, actor, takeId).file));
    Path file = JudgementFile.beside(sound);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JudgementFile.read(file));
    } catch (IOException e) {
      LOG.warn("What was judged of a take can't be read.", e);
      return Optional.empty();
    }
  }

  /** Throws away a take that was begun. */
  public void discard(Path file) throws IOException {
    database.write(
        session -> {
          session.remove(ofFile(session, file));
          return file;
        });
    deleteFiles(file);
  }

  /**
   * Gives a take another name.
   *
   * @param name 1 to 100 characters
   * @throws InvalidInputException if the name can't be taken
   * @throws NotFoundException if the actor's profile has no such take
   */
  public Take rename(Actor actor, long takeId, String name) throws InvalidInputException {
    String wanted = LoopRules.name(name);
    Take renamed =
        database.write(
            session -> {
              TakeRow row = own(session, actor, takeId);
              row.name = wanted;
              return row.toTake(folder);
            });
    database.flush();
    return renamed;
  }

  /**
   * Deletes a take with its sound.
   *
   * @throws NotFoundException if the actor's profile has no such take
   * @throws IOException if the file can't be deleted; the take is gone from the list all the same
   */
  public void delete(Actor actor, long takeId) throws IOException {
    Path file =
        database.write(
            session -> {
              TakeRow row = own(session, actor, takeId);
              session.remove(row);
              return folder.resolve(row.file);
            });
    database.flush();
    deleteFiles(file);
  }

  private static void deleteFiles(Path sound) throws IOException {
    Files.deleteIfExists(sound);
    Files.deleteIfExists(JudgementFile.beside(sound));
  }

  private static TakeRow own(Session session, Actor actor, long takeId) {
    actor.requireSignedIn();
    @Nullable TakeRow row = session.find(TakeRow.class, takeId);
    if (row == null) {
      throw unknown(Long.toString(takeId));
    }
    ActingProfile.requireMayActFor(actor, row.profileId);
    return row;
  }

  private static NotFoundException unknown(String take) {
    return new NotFoundException("take_not_found", "There is no take " + take + ".");
  }

  /**
   * Makes good what a crash left, once, before anything is recorded: takes whose recording was cut
   * off are kept as far as their file goes, and files of takes that are gone are deleted.
   */
  private synchronized void recover() {
    if (recovered) {
      return;
    }
    recovered = true;
    try {
      if (Files.isDirectory(folder)) {
        recoverAll();
      }
    } catch (IOException e) {
      LOG.warn("What a crash may have left in {} could not be made good.", folder, e);
    }
  }

  private void recoverAll() throws IOException {
    List<TakeRow> rows =
        database.read(
            session -> session.createSelectionQuery("from TakeRow", TakeRow.class).getResultList());
    Set<String> known = new HashSet<>();
    for (TakeRow row : rows) {
      known.add(row.file);
      known.add(JudgementFile.beside(Path.of(row.file)).toString());
      if (row.frames == 0) {
        recover(row);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Takes::isOfTake).toList()) {
        if (!known.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isOfTake(Path file) {
    String name = file.toString();
    return name.endsWith(ENDING) || name.endsWith(JudgementFile.ENDING);
  }

  private void recover(TakeRow row) throws IOException {
    Path file = folder.resolve(row.file);
    long bytes = Files.exists(file) ? Files.size(file) - HEADER_BYTES : 0;
    long frames = bytes / ((long) row.channels * SAMPLE_BYTES);
    if (frames < SAMPLE_RATE) {
      discard(file);
    } else {
      keep(file, row.startTime, frames);
      LOG.info("A take whose recording was cut off is kept: {} s.", frames / SAMPLE_RATE);
    }
  }
}
