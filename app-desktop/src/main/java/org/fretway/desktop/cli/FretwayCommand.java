package org.fretway.desktop.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.fretway.FretwayConfig;
import org.fretway.api.ServerOptions;
import org.fretway.desktop.shell.BackendOptions;
import org.fretway.desktop.shell.DesktopApp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code fretway}: opens the window, or with {@code --headless} serves the library without one. */
@Command(
    name = "fretway",
    description = "Browse, play and practise guitar and bass songs on a note highway.",
    versionProvider = VersionLines.class,
    subcommands = {ConvertCommand.class, RenderCommand.class, ScreenshotCommand.class},
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "Exit codes: 0 all went well; 1 it could not be done; 2 wrong arguments or no display.",
    })
public final class FretwayCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private CommandSpec spec;

  @Option(names = "--headless", description = "Serve the library without a window.")
  private boolean headless;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + ServerOptions.DEFAULT_PORT,
      description = "Port of the server, 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @ArgGroup private final Reach reach = new Reach();

  @Mixin private final DataFolderOption dataFolder = new DataFolderOption();

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "Folder with your songs; remembered, and scanned at once.")
  private @Nullable Path library;

  @Option(names = "--scan", description = "Look for new and changed songs at the start.")
  private boolean scan;

  /** Who may reach the server: this machine alone, unless one of these is given. */
  private static final class Reach {
    @Option(
        names = "--bind",
        paramLabel = "ADDRESS",
        description =
            "Address that the server listens on (default: " + ServerOptions.LOOPBACK + ").")
    private @Nullable String address;

    @Option(names = "--lan", description = "Let phones and others on the network in.")
    private boolean lan;

    /** Returns whether the switch in the window has nothing to say. */
    boolean isGiven() {
      return address != null || lan;
    }

    String bindAddress() {
      return address != null ? address : lan ? ServerOptions.ALL_ADDRESSES : ServerOptions.LOOPBACK;
    }
  }

  @Option(
      names = "--host-name",
      paramLabel = "NAME",
      description =
          "Name by which clients may call the server besides this machine's own; may be given"
              + " several times.")
  private Set<String> hostNames = Set.of();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description =
          "Web page of another server that may use the API, such as https://example.org; may be"
              + " given several times.")
  private Set<String> origins = Set.of();

  // RFC 1123, 2.1, with the underscore that home networks have; or an IPv6 address.
  private static final Pattern HOST_NAME =
      Pattern.compile(
          "(?=.{1,253}\\z)[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
              + "(?:\\.[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)*\\.?"
              + "|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]?");

  private FretwayCommand() {}

  /**
   * Does what the arguments ask for and returns when it is done.
   *
   * @return the exit code of the process
   */
  public static int run(String... arguments) {
    return new CommandLine(new FretwayCommand())
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(PixelSize.class, new PixelSize.Converter())
        .setParameterExceptionHandler(FretwayCommand::explainUsage)
        .setExecutionExceptionHandler(FretwayCommand::explainFailure)
        .execute(arguments);
  }

  @Override
  public Integer call() throws CommandFailure {
    if (library != null) {
      checkLibrary(library);
    }
    BackendOptions options =
        new BackendOptions(
            new FretwayConfig(dataFolder.path(), Optional.ofNullable(library)),
            serverOptions(),
            headless || reach.isGiven(),
            scan);
    if (headless) {
      return HeadlessServer.run(options, spec.commandLine().getOut(), spec.commandLine().getErr());
    }
    if (!Display.isPresent(System.getenv())) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "There is no display to open a window on; use --headless to serve the library without"
              + " one.");
    }
    Optional<String> failure = openWindow(options);
    if (failure.isPresent()) {
      throw new CommandFailure(ExitCode.FAILURE, failure.get());
    }
    return ExitCode.OK;
  }

  private void checkLibrary(Path folder) throws ParameterException {
    if (folder.toString().isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "--library needs the path of a folder with songs.");
    }
    if (!Files.isDirectory(folder)) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf(
          "fretway: There is no folder %s; its songs come in once it is there and scanned.%n",
          folder);
      err.flush();
    }
  }

  private ServerOptions serverOptions() {
    try {
      checkHostNames();
      return new ServerOptions(reach.bindAddress(), port, hostNames, origins);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void checkHostNames() {
    for (String name : hostNames) {
      if (!HOST_NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "\"%s\" is no host name; write it as music.example.org or as an address, without port."
                .formatted(name));
      }
    }
  }

  private static Optional<String> openWindow(BackendOptions options) throws CommandFailure {
    try {
      return DesktopApp.run(options);
    } catch (UnsupportedOperationException e) { // JavaFX, where a display is named but not there.
      throw new CommandFailure(
          ExitCode.USAGE,
          "The display could not be opened (%s); use --headless to serve the library without one."
              .formatted(e.getMessage()));
    }
  }

  private static int explainUsage(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.printf(
        "fretway: %s (%s --help lists the options)%n",
        problem.getMessage(), command.getCommandSpec().qualifiedName());
    err.flush();
    return ExitCode.USAGE;
  }

  private static int explainFailure(Exception problem, CommandLine command, ParseResult parsed)
      throws Exception {
    if (!(problem instanceof CommandFailure failure)) {
      throw problem;
    }
    PrintWriter err = command.getErr();
    err.printf("fretway: %s%n", failure.getMessage());
    err.flush();
    return failure.exitCode();
  }
}
