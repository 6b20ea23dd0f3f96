package org.fretway.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.format.FormatAidFiles;
import org.fretway.format.FormatAids;
import org.fretway.format.rocksmith.Platform;
import org.fretway.format.rocksmith.RocksmithKeys;
import org.fretway.format.wem.VorbisCodebooks;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Permission;
import org.fretway.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the user gives for songs that can't be read without it: keys, codebooks and vgmstream. What
 * was given is never told again; giving something reads the songs that lacked it. Every call needs
 * {@link Permission#MANAGE_SETTINGS}. Safe for several threads.
 */
public final class FormatSetup {
  private static final Logger LOG = LoggerFactory.getLogger(FormatSetup.class);

  /** On how many archives keys are tried before they are kept. */
  static final int ARCHIVES_CHECKED = 20;

  private final Library library;
  private final Scanner scanner;
  private final Settings settings;
  private final FormatAidFiles files;
  private final KeyCheck check;

  /**
   * Creates the set-up of a library.
   *
   * @param files where what is given is kept; the same that the scanner's formats ask
   * @param check tries keys on an archive
   */
  public FormatSetup(
      Library library, Scanner scanner, Settings settings, FormatAidFiles files, KeyCheck check) {
    this.library = library;
    this.scanner = scanner;
    this.settings = settings;
    this.files = files;
    this.check = check;
  }

  /**
   * What has been given.
   *
   * @param archiveKey whether there is a key of encrypted archives
   * @param pcChartKey whether there is a key of charts for Windows
   * @param macChartKey whether there is a key of charts for macOS
   * @param codebooks how many codebooks there are
   * @param vgmstream the program, if it was set or is on the PATH
   * @param problems one plain sentence for each file that is there but can't be used
   */
  public record Status(
      boolean archiveKey,
      boolean pcChartKey,
      boolean macChartKey,
      int codebooks,
      Optional<Path> vgmstream,
      List<String> problems) {
    /** Copies the problems. */
    public Status {
      problems = List.copyOf(problems);
    }
  }

  /** Returns what has been given, but never a secret. */
  public Status status(Actor actor) {
    actor.require(Permission.MANAGE_SETTINGS);
    FormatAids aids = files.current();
    Optional<RocksmithKeys> keys = aids.keys();
    return new Status(
        keys.filter(RocksmithKeys::opensArchives).isPresent(),
        keys.filter(given -> given.opensCharts(Platform.PC)).isPresent(),
        keys.filter(given -> given.opensCharts(Platform.MAC)).isPresent(),
        files.codebookCount(),
        aids.vgmstream(),
        files.problems());
  }

  /**
   * Keeps keys in place of those before, after trying them on archives that need some, and reads
   * the songs that lacked them again.
   *
   * @param json the JSON form of the keys
   * @param evenIfWrong whether keys that open none of the archives are kept all the same
   * @throws InvalidInputException if they are not in that form; its message tells nothing of them
   * @throws IOException if they can't be kept
   */
  public KeyTrial giveKeys(Actor actor, String json, boolean evenIfWrong)
      throws InvalidInputException, IOException {
    actor.require(Permission.MANAGE_SETTINGS);
    RocksmithKeys keys;
    try {
      if (json.length() > FormatAidFiles.MAX_KEYS_BYTES) {
        throw new IllegalArgumentException("It is too long to be keys.");
      }
      keys = RocksmithKeys.parse(json);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("keys", String.valueOf(e.getMessage()));
    }
    KeyTrial trial = trial(keys);
    if (trial.opensNone() && !evenIfWrong) {
      return trial;
    }
    files.writeKeys(json);
    scanner.readAgain(actor, EnumSet.of(TrackState.NEEDS_KEYS));
    return trial.asKept();
  }

  /** As {@link #giveKeys(Actor, String, boolean)}, with a file that holds the JSON. */
  public KeyTrial giveKeys(Actor actor, Path file, boolean evenIfWrong)
      throws InvalidInputException, IOException {
    actor.require(Permission.MANAGE_SETTINGS);
    byte[] json = read(file, FormatAidFiles.MAX_KEYS_BYTES, "keys");
    return giveKeys(actor, new String(json, StandardCharsets.UTF_8), evenIfWrong);
  }

  private KeyTrial trial(RocksmithKeys keys) {
    KeyTrial trial = KeyTrial.NONE;
    Set<TrackState> states = EnumSet.of(TrackState.NEEDS_KEYS);
    for (SongPlace place :
        LackingSongs.files(library, states, Optional.empty(), ARCHIVES_CHECKED)) {
      Optional<Path> archive = scanner.folders().file(place);
      if (archive.isPresent()) {
        try {
          trial = trial.with(check.check(archive.get(), keys));
        } catch (IOException e) {
          LOG.info("{} says nothing of keys: {}", archive.get(), Problems.describe(e));
        }
      }
    }
    return trial;
  }

  /**
   * Keeps codebooks in place of those before, and reads the songs that lacked them again.
   *
   * @param file packed codebooks
   * @throws InvalidInputException if it is no such file
   * @throws IOException if it can't be read, or kept
   */
  public void giveCodebooks(Actor actor, Path file) throws InvalidInputException, IOException {
    actor.require(Permission.MANAGE_SETTINGS);
    byte[] codebooks = read(file, FormatAidFiles.MAX_CODEBOOKS_BYTES, "codebooks");
    try {
      VorbisCodebooks.of(codebooks);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("codebooks", String.valueOf(e.getMessage()));
    }
    files.writeCodebooks(codebooks);
    scanner.readAgain(actor, EnumSet.of(TrackState.NEEDS_CODEBOOKS));
  }

  /** Removes the keys; songs that were read with them stay as they are. */
  public void removeKeys(Actor actor) throws IOException {
    actor.require(Permission.MANAGE_SETTINGS);
    files.removeKeys();
  }

  /** Removes the codebooks; songs that were read with them stay as they are. */
  public void removeCodebooks(Actor actor) throws IOException {
    actor.require(Permission.MANAGE_SETTINGS);
    files.removeCodebooks();
  }

  /**
   * Sets where vgmstream-cli is, and reads the songs that lacked it again.
   *
   * @param program empty for the one on the PATH, if there is one
   * @throws InvalidInputException if it is no program that can be run
   */
  public void setVgmstream(Actor actor, Optional<Path> program) throws InvalidInputException {
    actor.require(Permission.MANAGE_SETTINGS);
    if (program.isEmpty()) {
      settings.remove(Settings.VGMSTREAM_PATH);
    } else {
      Path file = program.get().toAbsolutePath().normalize();
      if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
        throw new InvalidInputException(
            Settings.VGMSTREAM_PATH, file + " is no program that can be run.");
      }
      settings.put(Settings.VGMSTREAM_PATH, file.toString());
    }
    scanner.readAgain(actor, EnumSet.of(TrackState.NEEDS_CODEBOOKS));
  }

  private static byte[] read(Path file, int maxBytes, String field)
      throws InvalidInputException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new InvalidInputException(
            field, "%s is too large to be %s.".formatted(file.getFileName(), field));
      }
      return bytes;
    }
  }
}
