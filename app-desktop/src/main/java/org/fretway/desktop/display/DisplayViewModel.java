package org.fretway.desktop.display;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fretway.Fretway;
import org.fretway.desktop.highway.BuiltInStyle;
import org.fretway.desktop.highway.draw.BoardTheme;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.StringPalette;
import org.fretway.desktop.model.LatestAnswer;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Remembered;
import org.fretway.desktop.model.WindowAccess;

/**
 * What can be chosen about how the highway is shown, remembered for whoever sits at the window.
 * Every change holds at once. Used on the user-interface executor.
 */
public final class DisplayViewModel implements AutoCloseable {
  private static final String KEY = "highway";

  private final ObjectProperty<BuiltInStyle> style =
      new SimpleObjectProperty<>(DisplayChoices.USUAL.style());
  private final ObjectProperty<StringPalette> palette = new SimpleObjectProperty<>();
  private final ObjectProperty<BoardTheme> board = new SimpleObjectProperty<>();
  private final BooleanProperty leftHanded = new SimpleBooleanProperty();
  private final BooleanProperty lowestOnTop = new SimpleBooleanProperty();
  private final DoubleProperty noteSize = new SimpleDoubleProperty();
  private final DoubleProperty lookAhead = new SimpleDoubleProperty();
  private final DoubleProperty zoom = new SimpleDoubleProperty();
  private final BooleanProperty lyrics = new SimpleBooleanProperty();
  private final BooleanProperty chordDiagrams = new SimpleBooleanProperty();
  private final ObjectProperty<BackgroundChoice> background =
      new SimpleObjectProperty<>(BackgroundChoice.NONE);
  private final StringProperty lyricLanguage = new SimpleStringProperty(LyricLanguage.OF_THE_SONG);
  private final ReadOnlyObjectWrapper<HighwayOptions> options =
      new ReadOnlyObjectWrapper<>(HighwayOptions.USUAL);
  private final Remembered remembered;
  private final LatestAnswer<Boolean, Optional<String>> reading;
  private final List<AutoCloseable> listening;

  /** Whether values are being put in rather than chosen. */
  private boolean following;

  /** Whether the first answer is there. */
  private boolean begun;

  /** Whether the user has changed something; before the first answer, that wins over it. */
  private boolean changed;

  /**
   * Creates the model, and asks what is remembered.
   *
   * @param background runs what waits for the database
   * @param ui runs what changes properties
   */
  public DisplayViewModel(Fretway fretway, Executor background, Executor ui) {
    remembered = remembered(fretway, background);
    show(DisplayChoices.USUAL);
    List<Property<?>> all =
        List.of(
            style,
            palette,
            board,
            leftHanded,
            lowestOnTop,
            noteSize,
            lookAhead,
            zoom,
            lyrics,
            chordDiagrams);
    all.forEach(each -> each.addListener((property, before, now) -> follow()));
    this.background.addListener((property, before, now) -> follow());
    lyricLanguage.addListener((property, before, now) -> follow());
    // Where it can't be read, it is as at first.
    reading =
        new LatestAnswer<>(
            background, ui, asked -> remembered.read(), (asked, it) -> restore(it), asked -> {});
    listening = List.of(fretway.windowUser().onChange(() -> ui.execute(() -> reading.ask(true))));
    reading.ask(true);
  }

  private static Remembered remembered(Fretway fretway, Executor background) {
    return new Remembered(
        fretway.viewState(), new WindowAccess(fretway.windowUser()), background, KEY);
  }

  /**
   * Returns the language in which whoever sits at the window has words shown, or {@link
   * LyricLanguage#OF_THE_SONG}; waits for the database.
   */
  public static String lyricLanguage(Fretway fretway) {
    return remembered(fretway, Runnable::run)
        .read()
        .map(DisplayChoices::read)
        .orElse(DisplayChoices.USUAL)
        .lyricLanguage();
  }

  private void restore(Optional<String> stored) {
    boolean overtaken = !begun && changed;
    begun = true;
    if (!overtaken) {
      show(stored.map(DisplayChoices::read).orElse(DisplayChoices.USUAL));
    }
  }

  private void show(DisplayChoices choices) {
    following = true;
    HighwayOptions it = choices.options();
    style.set(choices.style());
    palette.set(it.palette());
    board.set(it.board());
    leftHanded.set(it.leftHanded());
    lowestOnTop.set(it.lowestOnTop());
    noteSize.set(it.noteSize());
    lookAhead.set(it.lookAhead());
    zoom.set(it.zoom());
    lyrics.set(it.lyrics());
    chordDiagrams.set(it.chordDiagrams());
    background.set(choices.background());
    lyricLanguage.set(choices.lyricLanguage());
    options.set(it);
    following = false;
  }

  private void follow() {
    if (!following) {
      options.set(
          new HighwayOptions(
              palette.get(),
              board.get(),
              leftHanded.get(),
              lowestOnTop.get(),
              noteSize.get(),
              lookAhead.get(),
              zoom.get(),
              lyrics.get(),
              chordDiagrams.get()));
      changed = true;
      remembered.keep(
          new DisplayChoices(style.get(), options.get(), background.get(), lyricLanguage.get())
              .toJson());
    }
  }

  /**
   * Puts everything back to how it was at first, but for the style, the background and the words.
   */
  public void reset() {
    show(
        new DisplayChoices(
            style.get(), HighwayOptions.USUAL, background.get(), lyricLanguage.get()));
    follow();
  }

  /** Shows the highway in the next style, around the end. */
  public void nextStyle() {
    List<BuiltInStyle> all = List.of(BuiltInStyle.values());
    style.set(all.get((all.indexOf(style.get()) + 1) % all.size()));
  }

  /**
   * Lets notes come faster or slower.
   *
   * @param seconds by how much longer they are seen before they are played; negative = faster
   */
  public void changeLookAhead(double seconds) {
    lookAhead.set(
        Math.clamp(
            lookAhead.get() + seconds,
            HighwayOptions.LEAST_LOOK_AHEAD,
            HighwayOptions.MOST_LOOK_AHEAD));
  }

  /** How charts are drawn. */
  public ObjectProperty<BuiltInStyle> styleProperty() {
    return style;
  }

  /** Everything else that is chosen. */
  public ReadOnlyObjectProperty<HighwayOptions> optionsProperty() {
    return options.getReadOnlyProperty();
  }

  /** Language tag of the words that are shown, or {@link LyricLanguage#OF_THE_SONG}. */
  public StringProperty lyricLanguageProperty() {
    return lyricLanguage;
  }

  /** What shines through the highway. */
  public ObjectProperty<BackgroundChoice> backgroundProperty() {
    return background;
  }

  ObjectProperty<StringPalette> paletteProperty() {
    return palette;
  }

  ObjectProperty<BoardTheme> boardProperty() {
    return board;
  }

  BooleanProperty leftHandedProperty() {
    return leftHanded;
  }

  BooleanProperty lowestOnTopProperty() {
    return lowestOnTop;
  }

  DoubleProperty noteSizeProperty() {
    return noteSize;
  }

  DoubleProperty lookAheadProperty() {
    return lookAhead;
  }

  DoubleProperty zoomProperty() {
    return zoom;
  }

  BooleanProperty lyricsProperty() {
    return lyrics;
  }

  BooleanProperty chordDiagramsProperty() {
    return chordDiagrams;
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
