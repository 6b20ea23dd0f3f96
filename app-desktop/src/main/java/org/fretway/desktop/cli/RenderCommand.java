package org.fretway.desktop.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.fretway.chart.Chart;
import org.fretway.desktop.highway.BuiltInStyle;
import org.fretway.desktop.highway.HighwaySnapshot;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.theme.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fretway render}: draws one moment of a track's highway to a PNG. */
@Command(
    name = "render",
    description = "Draw one moment of a track's highway to a PNG; needs no display.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class RenderCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private CommandSpec spec;

  @Option(
      names = "--track",
      paramLabel = "ID|FILE",
      required = true,
      description = "A song file or folder, or the id of a track in the library.")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private String track;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "Moment of the song (default: ${DEFAULT-VALUE}).")
  private double time;

  @Option(
      names = "--arrangement",
      paramLabel = "N",
      defaultValue = "0",
      description = "Index of the arrangement (default: ${DEFAULT-VALUE}).")
  private int arrangement;

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      defaultValue = "flat",
      description = "How it is drawn: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private BuiltInStyle style = BuiltInStyle.FLAT;

  @Mixin private final PictureOptions picture = new PictureOptions();

  @Mixin private final DataFolderOption dataFolder = new DataFolderOption();

  @Override
  public Integer call() throws CommandFailure {
    Arguments.requireSongTime(spec, time);
    if (arrangement < 0) {
      throw new ParameterException(
          spec.commandLine(), "--arrangement must be 0 or more, not " + arrangement);
    }
    Pictures.checkFolderOf(picture.out());
    Chart chart = SongChoice.chart(track, arrangement, dataFolder);
    HighwayTheme theme = picture.theme() == Theme.DARK ? HighwayTheme.DARK : HighwayTheme.LIGHT;
    PixelSize size = picture.size();
    Pictures.write(
        Pictures.draw(
            () ->
                CompletableFuture.completedFuture(
                    HighwaySnapshot.draw(
                        chart, style, HighwayLook.of(theme), size.width(), size.height(), time))),
        picture.out());
    return ExitCode.OK;
  }
}
