package org.fretway.format.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What every step of reading one song needs: its file, the limits, and where to note what it left
 * out.
 */
public final class ReadContext {
  private static final int MAX_WARNINGS = 100;
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private final Path file;
  private final Limits limits;
  private final Set<String> warnings = new LinkedHashSet<>();

  /** Creates the context of reading a song file or folder. */
  public ReadContext(Path file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** Returns the song file or folder. */
  public Path file() {
    return file;
  }

  /** Returns how much the song may ask for. */
  public Limits limits() {
    return limits;
  }

  /** Notes one plain sentence; the same one twice counts once. */
  public void warn(String sentence) {
    if (warnings.size() < MAX_WARNINGS) {
      warnings.add(sentence);
    }
  }

  /** Returns the sentences noted so far. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Creates an error about a place in the song; empty for the whole of it. */
  public FormatException broken(String place, String problem) {
    return new FormatException(file, place, problem);
  }

  /** As {@link #broken(String, String)}, with the cause. */
  public FormatException broken(String place, String problem, Throwable cause) {
    return new FormatException(file, place, problem, cause);
  }

  /** Opens a file of a song. */
  @FunctionalInterface
  public interface Opening {
    /** Opens it. */
    InputStream open() throws IOException;
  }

  /**
   * Opens something that a song can do without; where it can't be had, that is noted.
   *
   * @param what it is, such as "cover"
   */
  public Optional<InputStream> openOrWarn(String what, Opening opening) throws IOException {
    try {
      return Optional.of(opening.open());
    } catch (FormatException e) {
      warn("The %s was left out: %s.".formatted(what, e.getMessage()));
      return Optional.empty();
    }
  }

  /** Returns whether a moment can be in a song. */
  public boolean isTime(double seconds) {
    return seconds >= 0 && seconds <= limits.maxSeconds();
  }

  /** Makes a text of the song fit to be shown: one line, and not endless. */
  public String clean(String text) {
    String line = CONTROLS.matcher(text).replaceAll(" ").strip();
    int end = Math.min(line.length(), limits.maxTextLength());
    // Half a surrogate pair would be no character at all.
    boolean splits =
        end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, splits ? end - 1 : end);
  }

  /** Returns what an error of the system says, or what its silence means. */
  public static String cause(IOException error) {
    @Nullable String message = error.getMessage();
    return message == null ? "the data is damaged or ends too early" : message;
  }
}
