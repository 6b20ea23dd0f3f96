package org.fretway.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.fretway.format.feedpak.FeedpakWriter;

/**
 * The song that a fresh installation starts with, composed and synthesised here, so that the first
 * minute is playing.
 */
public final class DemoSong {
  /** Name of the file that {@link #writeTo} writes. */
  public static final String FILE_NAME = "Fretway - First Steps.feedpak";

  private DemoSong() {}

  /**
   * Composes the song and writes it as a zipped feedpak; the same bytes each time. The file appears
   * under its name only once it is complete, and replaces an older one.
   *
   * @param folder an existing folder
   * @return the file
   * @throws IOException if it can't be written
   */
  public static Path writeTo(Path folder) throws IOException {
    Score score = FirstSteps.score();
    Path file = folder.resolve(FILE_NAME);
    // The dot keeps a scan that runs meanwhile from taking it for a song.
    Path unfinished = folder.resolve("." + FILE_NAME + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        FeedpakWriter.write(new DemoPackage(score, Stems.play(score)), file, out);
      }
      return Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
