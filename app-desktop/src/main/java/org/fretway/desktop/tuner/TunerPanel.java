package org.fretway.desktop.tuner;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fretway.audio.pitch.NoteName;
import org.fretway.desktop.control.LevelStrip;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.highway.draw.StringPalette;
import org.fretway.desktop.practice.SidePanel;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The tuner, over the middle of the highway and large enough to be read from where one plays. The
 * keys 1 to 8 choose a string, from the highest; the same key again finds it by what is heard.
 */
public final class TunerPanel extends SidePanel {
  private static final Texts TEXTS = Texts.of(TunerPanel.class);
  private static final String STYLESHEET =
      Objects.requireNonNull(TunerPanel.class.getResource("tuner.css")).toExternalForm();
  private static final PseudoClass HEARING = PseudoClass.getPseudoClass("hearing");
  private static final PseudoClass IN_TUNE = PseudoClass.getPseudoClass("in-tune");

  /** The room around the panel for which its sizes are made, in pixels. */
  private static final double USUAL_WIDTH = 1000;

  private static final double USUAL_HEIGHT = 540;
  private static final double SMALLEST = 0.75;
  private static final double LARGEST = 2.2;

  private final TunerViewModel model;
  private final TunerScale scale = new TunerScale();
  private final Label note = new Label();
  private final Label octave = new Label();
  private final Label state = new Label();
  private final Label number = new Label();
  private final LevelStrip level = new LevelStrip();
  private long shownCents = Long.MIN_VALUE;
  private double size = 1;

  /**
   * Creates the panel.
   *
   * @param palette colours of the strings
   * @param soundSettings leads to where the recording device is chosen
   */
  @SuppressWarnings("this-escape") // Nobody else knows it before it is there.
  public TunerPanel(
      TunerViewModel model, ObservableValue<StringPalette> palette, Runnable soundSettings) {
    super(TEXTS.get("title"));
    this.model = model;
    getStylesheets().add(STYLESHEET);
    getStyleClass().add("tuner-panel");
    setFocusTraversable(true);
    setMinSize(0, 0); // What is around it decides its size, and never the other way round.
    addToHead(level);
    level.setAccessibleText(TEXTS.get("level"));
    getChildren()
        .addAll(
            reading(),
            scale,
            new StringButtons(model, palette),
            remark(soundSettings),
            new TunerControls(model));
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    model.centsProperty().subscribe(this::showNeedle);
    model.hearingProperty().subscribe(this::showAll);
    model.inTuneProperty().subscribe(this::showAll);
    model.stringProperty().subscribe(this::showAll);
    model.stringsProperty().subscribe(this::showAll);
    model.allDoneProperty().subscribe(this::showAll);
    model.levelProperty().subscribe(() -> level.show(model.levelProperty().get()));
    model.remarkProperty().subscribe(this::showAll);
    visibleProperty().subscribe((before, now) -> turn(now));
    showAll();
    parentProperty()
        .subscribe(
            parent -> {
              if (parent instanceof Region around) {
                around.widthProperty().subscribe(() -> fit(around));
                around.heightProperty().subscribe(() -> fit(around));
              }
            });
  }

  private void turn(boolean visible) {
    if (visible) {
      model.open();
      requestFocus();
    } else {
      model.leave();
    }
  }

  /** Grows with the room, so that it can be read from afar on a large screen. */
  private void fit(Region around) {
    double room = Math.min(around.getWidth() / USUAL_WIDTH, around.getHeight() / USUAL_HEIGHT);
    double fitting = Math.rint(20 * Math.clamp(room, SMALLEST, LARGEST)) / 20;
    if (fitting != size) {
      size = fitting;
      setStyle("-fx-font-size: %sem;".formatted(fitting));
    }
  }

  private Node reading() {
    note.getStyleClass().add("tuner-note");
    octave.getStyleClass().add("tuner-octave");
    state.getStyleClass().add("tuner-state");
    number.getStyleClass().add("tuner-cents");
    for (Label each : new Label[] {note, octave, number}) {
      each.setMinWidth(USE_PREF_SIZE);
    }
    Wrapping.of(state);
    HBox left = new HBox(state);
    left.setAlignment(Pos.CENTER_LEFT);
    HBox right = new HBox(number);
    right.setAlignment(Pos.CENTER_RIGHT);
    HBox middle = new HBox(note, octave);
    middle.setAlignment(Pos.CENTER);
    middle.setMaxWidth(USE_PREF_SIZE);
    HBox row = new HBox(left, middle, right);
    row.getStyleClass().add("tuner-reading");
    row.setAlignment(Pos.CENTER);
    // Both sides are as wide, so that the note stays in the middle.
    for (HBox side : new HBox[] {left, right}) {
      side.setMinWidth(0);
      side.setPrefWidth(0);
      side.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(side, Priority.ALWAYS);
    }
    return row;
  }

  private Node remark(Runnable soundSettings) {
    Label sentence = new Label();
    sentence.textProperty().bind(model.remarkProperty());
    Wrapping.of(sentence);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    Button settings = new Button(TEXTS.get("soundSettings"));
    settings.setMinWidth(USE_PREF_SIZE);
    settings.setOnAction(event -> soundSettings.run());
    HBox row = new HBox(new FontIcon(Feather.MIC_OFF), sentence, settings);
    row.getStyleClass().add("tuner-remark");
    row.setAlignment(Pos.CENTER_LEFT);
    Presence.bind(row, model.remarkProperty().isNotEmpty());
    return row;
  }

  private void showAll() {
    int string = model.stringProperty().get();
    boolean known = string >= 0 && string < model.stringsProperty().get().size();
    if (known) {
      NoteName name = model.stringsProperty().get().get(string).note();
      note.setText(name.name());
      octave.setText(Integer.toString(name.octave()));
    } else {
      note.setText("–");
      octave.setText("");
    }
    boolean hearing = model.hearingProperty().get();
    pseudoClassStateChanged(HEARING, hearing);
    pseudoClassStateChanged(IN_TUNE, hearing && model.inTuneProperty().get());
    shownCents = Long.MIN_VALUE;
    showNeedle();
  }

  private void showNeedle() {
    double cents = model.centsProperty().get();
    boolean hearing = model.hearingProperty().get();
    boolean inTune = model.inTuneProperty().get();
    scale.show(cents, hearing, inTune, model.stringProperty().get() >= 0);
    long rounded = Math.round(cents);
    if (rounded != shownCents) {
      shownCents = rounded;
      number.setText(model.stringProperty().get() < 0 ? "" : signed(rounded));
      state.setText(says(hearing, inTune, rounded));
    }
  }

  private static String signed(long cents) {
    String sign = cents > 0 ? "+" : cents < 0 ? "−" : "±";
    return TEXTS.get("cents", sign + Math.abs(cents));
  }

  private String says(boolean hearing, boolean inTune, long cents) {
    if (!hearing && !model.remarkProperty().get().isEmpty()) {
      return "";
    }
    if (!hearing) {
      return TEXTS.get(model.allDoneProperty().get() ? "state.allDone" : "state.pluck");
    }
    if (inTune) {
      return TEXTS.get("state.inTune");
    }
    return TEXTS.get(cents < 0 ? "state.flat" : "state.sharp");
  }

  private void press(KeyEvent event) {
    KeyCode key = event.getCode();
    int number = key.isDigitKey() ? digit(key) : 0;
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (plain && number >= 1 && number <= model.stringsProperty().get().size()) {
      model.choose(model.stringsProperty().get().size() - number);
      event.consume();
    }
  }

  private static int digit(KeyCode key) {
    String name = key.name();
    return name.charAt(name.length() - 1) - '0';
  }

  /** Goes to the panel itself, which has the keys of the strings. */
  @Override
  public void take() {
    requestFocus();
  }
}
