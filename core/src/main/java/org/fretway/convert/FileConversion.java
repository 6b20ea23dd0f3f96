package org.fretway.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.feedpak.FeedpakWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Converts the songs of one file. */
final class FileConversion {
  private static final Logger LOG = LoggerFactory.getLogger(FileConversion.class);

  private final SongFormats formats;
  private final OutputFolder folder;
  private final Existing existing;
  private final Set<Path> sources;
  private final ProgressCount progress;
  private final BooleanSupplier cancelled;

  /**
   * Creates the conversion.
   *
   * @param sources real paths of all files that are converted, none of which may be replaced
   */
  FileConversion(
      SongFormats formats,
      OutputFolder folder,
      Existing existing,
      Set<Path> sources,
      ProgressCount progress,
      BooleanSupplier cancelled) {
    this.formats = formats;
    this.folder = folder;
    this.existing = existing;
    this.sources = sources;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** Converts each song of the file; nothing is said of one that was cancelled. */
  void convert(Path source, Consumer<Outcome> outcomes) {
    progress.begin();
    try (SongBundle bundle = formats.openAll(source)) {
      for (String key : bundle.keys()) {
        convert(source, bundle, key, outcomes);
      }
    } catch (Cancelled e) {
      // The report says so of the whole.
    } catch (IOException e) {
      outcomes.accept(new Outcome.Failed(source, problem(e)));
    }
  }

  private void convert(Path source, SongBundle bundle, String key, Consumer<Outcome> outcomes)
      throws Cancelled {
    try (SongPackage song = bundle.song(key)) {
      outcomes.accept(convert(source, song));
    } catch (Cancelled e) {
      throw e;
    } catch (IOException e) {
      String which = key.isEmpty() ? "" : key + ": ";
      outcomes.accept(new Outcome.Failed(source, which + problem(e)));
    } catch (RuntimeException e) {
      // A fault of ours; the songs behind it shall not pay for it.
      LOG.error("{} could not be converted", source, e);
      outcomes.accept(new Outcome.Failed(source, "could not be converted: " + e));
    }
  }

  private Outcome convert(Path source, SongPackage song) throws IOException {
    Optional<Shortfall> shortfall = song.shortfall();
    if (shortfall.isPresent()) {
      return new Outcome.Failed(source, explain(shortfall.get()));
    }
    Path target = folder.target(song.metadata().artist(), song.metadata().title());
    Optional<Outcome> inTheWay = inTheWay(source, target);
    if (inTheWay.isPresent()) {
      return inTheWay.get();
    }
    try (UnfinishedFile file = UnfinishedFile.in(folder.path())) {
      List<String> ours = FeedpakWriter.write(song, source, file.out(), this::watch);
      watch(0);
      file.complete(target);
      Set<String> warnings = new LinkedHashSet<>(song.warnings());
      warnings.addAll(ours);
      return new Outcome.Converted(source, target, new ArrayList<>(warnings));
    }
  }

  private static String explain(Shortfall shortfall) {
    return switch (shortfall.need()) {
      case KEYS -> shortfall.message();
      case CODEBOOKS ->
          shortfall.message().replaceFirst("\\.?$", ".")
              + " Until then it has no sound, and no feedpak can be without.";
    };
  }

  private Optional<Outcome> inTheWay(Path source, Path target) throws IOException {
    if (!Files.exists(target)) {
      return Optional.empty();
    }
    if (Files.isSameFile(source, target)) {
      return Optional.of(
          new Outcome.Skipped(source, "would be written over itself; choose another folder"));
    }
    if (sources.contains(target.toRealPath())) {
      return Optional.of(
          new Outcome.Failed(
              source, "would be written over %s, which is to be converted".formatted(target)));
    }
    if (Files.isDirectory(target)) {
      return Optional.of(new Outcome.Failed(source, "would be written over the folder " + target));
    }
    return switch (existing.decide(target)) {
      case REPLACE -> Optional.empty();
      case SKIP -> Optional.of(new Outcome.Skipped(source, target + " is there already"));
      case REFUSE -> Optional.of(new Outcome.Failed(source, target + " is there already"));
    };
  }

  private void watch(int bytes) throws Cancelled {
    if (cancelled.getAsBoolean()) {
      throw new Cancelled();
    }
    progress.add(bytes);
  }

  private static String problem(IOException error) {
    return switch (error) {
      case FormatException broken -> String.valueOf(broken.getMessage());
      case UnfinishedFile.UnwritableException full -> String.valueOf(full.getMessage());
      default -> "could not be read: " + Problem.reason(error);
    };
  }
}
