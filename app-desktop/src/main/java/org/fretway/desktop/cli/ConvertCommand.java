package org.fretway.desktop.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fretway.convert.ConversionReport;
import org.fretway.convert.Converter;
import org.fretway.convert.Existing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fretway convert}: turns songs of any format that is read into feedpaks. */
@Command(
    name = "convert",
    description = "Convert songs to feedpak; what is read is never changed.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class ConvertCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private CommandSpec spec;

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Song files, song folders, and folders that are searched for songs.")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private List<Path> inputs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder that the feedpaks go to; made if there is none.")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private Path output;

  @ArgGroup private final Presence presence = new Presence();

  @Mixin private final DataFolderOption dataFolder = new DataFolderOption();

  private boolean refused;

  /** What happens to files that are there already. */
  private static final class Presence {
    @Option(names = "--overwrite", description = "Replace feedpaks that are there already.")
    private boolean overwrite;

    @Option(names = "--skip-existing", description = "Leave feedpaks that are there already.")
    private boolean skip;

    Existing decision(Optional<Console> console) {
      if (overwrite) {
        return Existing.REPLACE;
      }
      if (skip) {
        return Existing.SKIP;
      }
      return console.<Existing>map(AskOnConsole::new).orElse(Existing.REFUSE);
    }
  }

  @Override
  public Integer call() throws CommandFailure {
    Optional<Console> console = Terminal.console();
    ConversionLines lines =
        new ConversionLines(
            spec.commandLine().getOut(), spec.commandLine().getErr(), Terminal.showsErrors());
    Existing decision = presence.decision(console);
    try (Interruption interruption = Interruption.listen()) {
      ConversionReport report =
          new Converter(dataFolder.formats())
              .convert(
                  inputs,
                  output.toAbsolutePath().normalize(),
                  target -> {
                    lines.wipe();
                    return noted(decision.decide(target));
                  },
                  lines,
                  interruption::isRequested);
      lines.summary(report);
      if (refused) {
        lines.hint(
            "Use --overwrite to replace files that are there already, or --skip-existing to leave"
                + " them.");
      }
      boolean complete = report.failed().isEmpty() && !report.cancelled();
      return complete ? ExitCode.OK : ExitCode.FAILURE;
    } catch (IOException e) {
      throw new CommandFailure(e);
    }
  }

  private Existing.Answer noted(Existing.Answer answer) {
    refused |= answer == Existing.Answer.REFUSE;
    return answer;
  }
}
