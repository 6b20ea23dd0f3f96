package org.fretway.format.rocksmith;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.reading.ReadContext;

/**
 * Whether keys fit an archive, for someone who has just typed them in. Quick: it reads the table of
 * contents and at most one chart.
 *
 * @param archive whether its table of contents can be read
 * @param charts whether its compiled charts can be read; tried on one. Not told, so {@link
 *     Verdict#NO_KEY_FOR_IT}, where the archive itself does not open
 * @param platform whose chart key is meant; that of the file's name where the archive does not open
 */
public record RocksmithKeyCheck(Verdict archive, Verdict charts, Platform platform) {
  /** How a key and what it is for go together. */
  public enum Verdict {
    /** Encrypted, and the key fits. */
    OPENS,
    /** Encrypted, and a key was given that does not fit. */
    WRONG_KEY,
    /** Can be read without a key, or is not there. */
    NOT_ENCRYPTED,
    /** Encrypted, and no key was given. */
    NO_KEY_FOR_IT,
    /** Can't be read, and that is not a matter of keys. */
    DAMAGED
  }

  /**
   * Tries keys on an archive.
   *
   * @throws IOException if the file can't be read at all
   */
  public static RocksmithKeyCheck of(Path archive, RocksmithKeys keys) throws IOException {
    ReadContext context = new ReadContext(archive, Limits.DEFAULT);
    String name = String.valueOf(archive.getFileName());
    try {
      boolean encrypted = PsarcArchive.isEncrypted(context);
      try (PsarcArchive opened = PsarcArchive.open(context, Optional.of(keys))) {
        PsarcPlaces places = PsarcPlaces.of(opened, name);
        return new RocksmithKeyCheck(
            encrypted ? Verdict.OPENS : Verdict.NOT_ENCRYPTED,
            charts(context, places, keys),
            places.platform());
      }
    } catch (FormatException e) {
      return new RocksmithKeyCheck(
          verdict(e, keys.opensArchives()), Verdict.NO_KEY_FOR_IT, PsarcPlaces.byName(name));
    }
  }

  private static Verdict verdict(FormatException e, boolean given) {
    if (e.shortfall().isEmpty()) {
      return Verdict.DAMAGED;
    }
    return given ? Verdict.WRONG_KEY : Verdict.NO_KEY_FOR_IT;
  }

  private static Verdict charts(ReadContext context, PsarcPlaces places, RocksmithKeys keys)
      throws IOException {
    PsarcCharts charts =
        new PsarcCharts(
            context, places, new FormatAids(Optional.of(keys), Optional.empty(), Optional.empty()));
    for (PsarcEntry entry : places.sngs()) {
      if (charts.isEncrypted(entry)) {
        try {
          charts.unpack(entry);
          return Verdict.OPENS;
        } catch (FormatException e) {
          return verdict(e, keys.opensCharts(places.platform()));
        }
      }
    }
    return Verdict.NOT_ENCRYPTED;
  }
}
