package org.fretway.desktop.display;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What a file of a background is, found out before JavaFX is let at it. */
sealed interface BackgroundFile {
  /** Endings of films that JavaFX plays; MP4 needs codecs that some systems lack. */
  List<String> FILMS = List.of("mp4", "m4v");

  /** Endings of pictures that JavaFX shows. */
  List<String> PICTURES = List.of("png", "jpg", "jpeg", "gif", "bmp");

  /** A larger picture is refused, in bytes. */
  long MAX_PICTURE_BYTES = 64L * 1024 * 1024;

  /** A picture with more in one direction is refused, in pixels, since decoding takes them all. */
  int MAX_PICTURE_PIXELS = 10_000;

  /** A picture. */
  record Picture(Path path) implements BackgroundFile {}

  /** A film. */
  record Film(Path path) implements BackgroundFile {}

  /** Nothing that can be shown. */
  record Unusable(Reason reason) implements BackgroundFile {}

  /** Why a file can't be shown. */
  enum Reason {
    /** It is not there, or may not be read. */
    UNREADABLE,
    /** Its name has no ending of a picture or film. */
    UNKNOWN,
    /** It is a picture of too many bytes or pixels. */
    TOO_LARGE,
    /** It is not what its name says, or the system has no codec for it. */
    BROKEN
  }

  /** Looks at a file; waits for the disk. */
  static BackgroundFile of(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (!Files.isReadable(path) || !Files.isRegularFile(path)) {
      return new Unusable(Reason.UNREADABLE);
    }
    if (FILMS.contains(ending)) {
      return new Film(path);
    }
    return PICTURES.contains(ending) ? picture(path) : new Unusable(Reason.UNKNOWN);
  }

  private static BackgroundFile picture(Path path) {
    try {
      if (Files.size(path) > MAX_PICTURE_BYTES) {
        return new Unusable(Reason.TOO_LARGE);
      }
      try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
          return new Unusable(Reason.BROKEN);
        }
        ImageReader reader = readers.next();
        try {
          reader.setInput(in, true, true);
          boolean large =
              reader.getWidth(0) > MAX_PICTURE_PIXELS || reader.getHeight(0) > MAX_PICTURE_PIXELS;
          return large ? new Unusable(Reason.TOO_LARGE) : new Picture(path);
        } finally {
          reader.dispose();
        }
      }
    } catch (IOException | RuntimeException e) { // Readers throw all kinds at broken files.
      return new Unusable(Reason.BROKEN);
    }
  }
}
