package org.fretway.format.rocksmith;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.Shortfall;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormat;
import org.fretway.format.SongSource;
import org.fretway.format.reading.FileEnding;
import org.fretway.format.reading.JsonText;
import org.fretway.format.reading.ReadContext;

/**
 * Reads the archives of Rocksmith 2014, for PC and Mac. One that is encrypted, and whose keys the
 * user has not given, opens as a song without arrangements that says so.
 */
public final class PsarcSource implements SongSource {
  private final FormatAids.Source aids;
  private final Limits limits;
  private final JsonFactory json;

  /**
   * Creates a source.
   *
   * @param aids asked each time an archive is opened for what the user has given
   */
  public PsarcSource(FormatAids.Source aids, Limits limits) {
    this.aids = aids;
    this.limits = limits;
    this.json = JsonText.factory(limits);
  }

  @Override
  public SongFormat format() {
    return SongFormat.PSARC;
  }

  @Override
  public boolean accepts(Path path) {
    return acceptsFile(path) && Files.isRegularFile(path);
  }

  @Override
  public boolean acceptsFile(Path file) {
    return FileEnding.isOneOf(file, ".psarc");
  }

  @Override
  public boolean acceptsFolder(Path folder, Collection<String> names) {
    return false;
  }

  @Override
  public SongBundle open(Path path) throws IOException {
    ReadContext context = new ReadContext(path, limits);
    FormatAids given = aids.current();
    PsarcArchive archive;
    try {
      archive = PsarcArchive.open(context, given.keys());
    } catch (FormatException e) {
      Optional<Shortfall> shortfall = e.shortfall();
      if (shortfall.isPresent()) {
        return SongBundle.of(new LockedSong(context, shortfall.get()));
      }
      throw e;
    }
    return PsarcBundle.open(context, given, archive, json);
  }
}
