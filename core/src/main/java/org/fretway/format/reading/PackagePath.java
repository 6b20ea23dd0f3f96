package org.fretway.format.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fretway.format.FormatException;

/**
 * A path inside a song, known to stay inside it: relative, POSIX, without {@code ..}, drive or
 * backslash (feedpak specification, 2.2). There is no other way to name a file of a song.
 *
 * @param value segments joined by "/"
 */
public record PackagePath(String value) {
  // First, since the constants below it are checked by it.
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\:\\p{Cntrl}]");

  /** The one file whose name is fixed. */
  public static final PackagePath MANIFEST = new PackagePath("manifest.yaml");

  /**
   * Checks the path.
   *
   * @throws IllegalArgumentException if it could lead out of the song, or names no file
   */
  public PackagePath {
    if (!isSafe(value)) {
      throw new IllegalArgumentException("no path inside a song: " + value);
    }
  }

  /** Returns whether a text names a file inside a song, as written. */
  public static boolean isSafe(String text) {
    for (String segment : text.split("/", -1)) {
      if (!isName(segment) || segment.equals(".")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isName(String segment) {
    return !segment.isEmpty() && !segment.equals("..") && !FORBIDDEN.matcher(segment).find();
  }

  /**
   * Checks a path of the manifest.
   *
   * @param place where it stands, for the error
   * @throws FormatException if it could lead out of the song
   */
  public static PackagePath of(ReadContext context, String place, String text)
      throws FormatException {
    if (text.length() > context.limits().maxNameLength()) {
      throw context.broken(
          place,
          "the path has %d characters; at most %d are read"
              .formatted(text.length(), context.limits().maxNameLength()));
    }
    List<String> segments = new ArrayList<>();
    for (String segment : text.split("/", -1)) {
      if (!isName(segment)) {
        throw context.broken(
            place,
            "'%s' is no path inside the song; write it relative, with '/', without '..' or ':'"
                .formatted(context.clean(text)));
      }
      if (!segment.equals(".")) {
        segments.add(segment);
      }
    }
    if (segments.isEmpty()) {
      throw context.broken(place, "the path names no file");
    }
    return new PackagePath(String.join("/", segments));
  }

  /** Returns whether the name allows comments in the JSON. */
  public boolean mayHoldComments() {
    return value.regionMatches(true, value.length() - 6, ".jsonc", 0, 6);
  }

  @Override
  public String toString() {
    return value;
  }
}
