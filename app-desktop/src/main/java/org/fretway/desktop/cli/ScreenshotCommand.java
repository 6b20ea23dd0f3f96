package org.fretway.desktop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.image.Image;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.FretwayException;
import org.fretway.desktop.library.SongLayout;
import org.fretway.desktop.settings.SettingsPage;
import org.fretway.desktop.setup.SetupStep;
import org.fretway.desktop.shell.PictureLook;
import org.fretway.desktop.shell.PictureSubject;
import org.fretway.desktop.shell.WindowPicture;
import org.fretway.desktop.text.Language;
import org.fretway.desktop.theme.TextSize;
import org.fretway.library.LibraryQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code fretway screenshot}: takes a picture of the real window. */
@Command(
    name = "screenshot",
    description = "Take a picture of the window, with your library in it; needs no display.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLines.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class ScreenshotCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private CommandSpec spec;

  /** Reads a size of texts. */
  static final class TextSizeConverter implements ITypeConverter<TextSize> {
    @Override
    public TextSize convert(String percent) {
      return TextSize.of(percent)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'%s' is no size of texts; there are %s"
                          .formatted(percent, TextSize.percents(", "))));
    }
  }

  /** Reads the two letters of a language. */
  static final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String tag) {
      return Language.ofTag(tag)
          .orElseThrow(
              () -> new TypeConversionException("the window does not speak \"" + tag + "\""));
    }
  }

  /** Reads the name of a page. */
  static final class PageConverter implements ITypeConverter<SettingsPage> {
    @Override
    public SettingsPage convert(String name) {
      return SettingsPage.named(name)
          .orElseThrow(() -> new TypeConversionException("there is no page \"" + name + "\""));
    }
  }

  /** Reads the name of a step of the first start. */
  static final class StepConverter implements ITypeConverter<SetupStep> {
    @Override
    public SetupStep convert(String name) {
      return SetupStep.named(name)
          .orElseThrow(() -> new TypeConversionException("there is no step \"" + name + "\""));
    }
  }

  /** The screens that a picture can be taken of. */
  enum Screen {
    LIBRARY,
    PLAYER,
    SETTINGS,
    PROFILES,
    WELCOME
  }

  @Option(
      names = "--view",
      paramLabel = "library|player|settings|profiles|welcome",
      defaultValue = "library",
      description = "What the window shows (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private Screen view;

  @Option(
      names = "--layout",
      paramLabel = "grid|table",
      defaultValue = "grid",
      description = "For the library: how songs are laid out (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private SongLayout layout;

  @Option(
      names = "--track",
      paramLabel = "ID|FILE",
      description =
          "For the player: a track's id, or a song file or folder (default: the first song).")
  private @Nullable String track;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "For the player: moment of the song (default: ${DEFAULT-VALUE}).")
  private double time;

  @Option(
      names = "--page",
      paramLabel = "PAGE",
      defaultValue = "library",
      converter = PageConverter.class,
      description =
          "For the settings: profile, library, playing, formats, network, people, appearance,"
              + " plugins or about (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private SettingsPage page;

  @Option(
      names = "--step",
      paramLabel = "STEP",
      defaultValue = "welcome",
      converter = StepConverter.class,
      description =
          "For the welcome: welcome, folders, profile, sharing or done (default:"
              + " ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private SetupStep step;

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "For the settings: what is searched for.")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private String search;

  @Option(
      names = "--press",
      paramLabel = "NAME",
      description =
          "Press the button of this name first, as it stands on it or as it is read out; once for"
              + " each button.")
  private List<String> pressed = List.of();

  @Option(
      names = "--text-size",
      paramLabel = "PERCENT",
      defaultValue = "100",
      converter = TextSizeConverter.class,
      description = "Size of texts: 90, 100, 115, 130 or 150 (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private TextSize textSize;

  @Option(
      names = "--language",
      paramLabel = "en|de|fr|es",
      defaultValue = "en",
      converter = LanguageConverter.class,
      description = "Language of the window (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private Language language;

  @Mixin private final PictureOptions picture = new PictureOptions();

  @Mixin private final DataFolderOption dataFolder = new DataFolderOption();

  @Override
  public Integer call() throws CommandFailure {
    Arguments.requireSongTime(spec, time);
    Pictures.checkFolderOf(picture.out());
    Pictures.write(
        switch (view) {
          case LIBRARY -> windowOn(PictureSubject.library(layout));
          case SETTINGS -> windowOn(PictureSubject.settings(page, search));
          case PROFILES -> windowOn(PictureSubject.profiles());
          case WELCOME -> windowOn(PictureSubject.welcome(step));
          case PLAYER -> track == null ? playerOnFirstSong() : player(track);
        },
        picture.out());
    return ExitCode.OK;
  }

  private Image windowOn(PictureSubject subject) throws CommandFailure {
    try (Fretway fretway = openWithSongs()) {
      return draw(fretway, subject);
    } catch (FretwayException e) {
      throw new CommandFailure(e);
    }
  }

  /** Opens the data folder as a start of the app does: an empty library gets the demo song. */
  private Fretway openWithSongs() throws CommandFailure, FretwayException {
    Fretway fretway = Fretway.open(FretwayConfig.of(dataFolder.path()));
    try {
      fretway.installDemoIfEmpty();
      return fretway;
    } catch (IOException e) {
      fretway.close();
      throw new CommandFailure("The demo song could not be installed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      fretway.close();
      Thread.currentThread().interrupt();
      throw new CommandFailure("Installing the demo song was interrupted.", e);
    }
  }

  private Image playerOnFirstSong() throws CommandFailure {
    try (Fretway fretway = openWithSongs()) {
      LibraryQuery first = LibraryQuery.all().withPage(0, 1);
      return player(fretway, fretway.library().find(first).items().getFirst().trackId());
    } catch (FretwayException e) {
      throw new CommandFailure(e);
    }
  }

  private Image player(String wanted) throws CommandFailure {
    Optional<Path> file = SongChoice.file(wanted);
    if (file.isPresent()) {
      try (SingleSongLibrary library = SingleSongLibrary.of(file.get(), dataFolder.path())) {
        return player(library.fretway(), library.trackId());
      }
    }
    if (!Files.isDirectory(dataFolder.path())) {
      throw SongChoice.noTrack(wanted, dataFolder.path());
    }
    try (Fretway fretway = Fretway.open(FretwayConfig.of(dataFolder.path()))) {
      if (fretway.library().track(wanted).isEmpty()) {
        throw SongChoice.noTrack(wanted, dataFolder.path());
      }
      return player(fretway, wanted);
    } catch (FretwayException e) {
      throw new CommandFailure(e);
    }
  }

  private Image player(Fretway fretway, String trackId) throws CommandFailure {
    return draw(fretway, PictureSubject.player(trackId, time));
  }

  private Image draw(Fretway fretway, PictureSubject first) throws CommandFailure {
    PixelSize size = picture.size();
    PictureLook look =
        new PictureLook(picture.theme(), language, textSize, size.width(), size.height());
    PictureSubject subject = first;
    for (String name : pressed) {
      subject = subject.press(name);
    }
    PictureSubject shown = subject;
    return Pictures.draw(() -> WindowPicture.of(fretway, shown, look));
  }
}
