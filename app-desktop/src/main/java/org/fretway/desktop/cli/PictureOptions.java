package org.fretway.desktop.cli;

import java.nio.file.Path;
import org.fretway.desktop.theme.Theme;
import picocli.CommandLine.Option;

/** The options that every command which draws has. */
final class PictureOptions {
  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1280x720",
      description = "Size in pixels (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private PixelSize size;

  @Option(
      names = "--theme",
      paramLabel = "dark|light",
      defaultValue = "dark",
      description = "Colours (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private Theme theme;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "PNG to write.")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private Path out;

  PixelSize size() {
    return size;
  }

  Theme theme() {
    return theme;
  }

  Path out() {
    return out;
  }
}
