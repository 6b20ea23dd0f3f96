package org.fretway.desktop.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.fretway.desktop.text.Language;
import org.fretway.desktop.theme.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the window was left: read before the first frame, hence a small file rather than a row of the
 * database, which opens later.
 *
 * @param theme chosen by the user; empty to follow the system
 * @param language chosen by the user; empty to follow the system
 * @param width of the window in logical pixels
 * @param height of the window in logical pixels
 * @param maximized whether it filled the screen
 */
record WindowState(
    Optional<Theme> theme,
    Optional<Language> language,
    double width,
    double height,
    boolean maximized) {
  /** Before the program was ever closed. */
  static final WindowState FIRST =
      new WindowState(Optional.empty(), Optional.empty(), 1280, 800, false);

  static final double MIN_WIDTH = 720;
  static final double MIN_HEIGHT = 480;

  private static final double MAX_SIDE = 16_384;
  private static final String FILE = "window.properties";
  private static final Logger LOG = LoggerFactory.getLogger(WindowState.class);

  /** Reads the state from a data folder; {@link #FIRST} where nothing useful is found. */
  static WindowState load(Path dataDir) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(dataDir.resolve(FILE))) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      return FIRST;
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The size of the window could not be read from {}", dataDir.resolve(FILE), e);
      return FIRST;
    }
    return new WindowState(
        Theme.named(properties.getProperty("theme", "")),
        Language.ofTag(properties.getProperty("language", "")),
        side(properties.getProperty("width", ""), MIN_WIDTH, FIRST.width),
        side(properties.getProperty("height", ""), MIN_HEIGHT, FIRST.height),
        Boolean.parseBoolean(properties.getProperty("maximized")));
  }

  /** Writes the state; a failure is logged, since it spoils nothing but the next start's size. */
  void save(Path dataDir) {
    Properties properties = new Properties();
    theme.ifPresent(it -> properties.setProperty("theme", it.key()));
    language.ifPresent(it -> properties.setProperty("language", it.tag()));
    properties.setProperty("width", Double.toString(width));
    properties.setProperty("height", Double.toString(height));
    properties.setProperty("maximized", Boolean.toString(maximized));
    try (Writer writer = Files.newBufferedWriter(dataDir.resolve(FILE))) {
      properties.store(writer, null);
    } catch (IOException e) {
      LOG.warn("The size of the window could not be written to {}", dataDir.resolve(FILE), e);
    }
  }

  private static double side(String text, double least, double otherwise) {
    try {
      double side = Double.parseDouble(text);
      return side >= least && side <= MAX_SIDE ? side : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
