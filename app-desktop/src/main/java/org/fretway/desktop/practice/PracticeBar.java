package org.fretway.desktop.practice;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fretway.chart.Retune;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is used while practising, in one line: speed, pitch, loop, metronome and the panels. */
public final class PracticeBar extends FlowPane {
  private static final Texts TEXTS = Texts.of(PracticeBar.class);

  private final PracticeViewModel practice;
  private final DoubleSupplier songTime;
  private final KeyTips tips;
  private final MenuButton speeds = new MenuButton();
  private final LeadInMenu leadIn;

  /**
   * Creates the bar.
   *
   * @param songTime what is heard, in seconds
   * @param panels opened by its buttons
   * @param tips say which keys do the same
   */
  public PracticeBar(
      PracticeViewModel practice, DoubleSupplier songTime, PracticePanels panels, KeyTips tips) {
    this.practice = practice;
    this.tips = tips;
    leadIn = new LeadInMenu(practice.mix(), tips);
    this.songTime = songTime;
    getStyleClass().add("practice-bar");
    getChildren().setAll(speed(), pitch(), loop(), clicks(), panelButtons(panels));
  }

  private Node speed() {
    SpeedViewModel model = practice.speed();
    Slider slider =
        new Slider(SpeedViewModel.LEAST, SpeedViewModel.MOST, SpeedViewModel.AS_RECORDED);
    slider.setBlockIncrement(SpeedViewModel.STEP);
    slider.setAccessibleText(TEXTS.get("speed.percent"));
    slider.setFocusTraversable(false); // So that arrow keys go on moving through the song.
    slider.getStyleClass().add("speed-slider");
    model.percentProperty().subscribe(now -> slider.setValue(now.doubleValue()));
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now.doubleValue() != model.percentProperty().get()) {
                model.set(Math.rint(now.doubleValue()));
              }
            });
    MenuButton value = speeds;
    value.getStyleClass().addAll("flat", "speed-value");
    value.setFocusTraversable(false);
    value
        .textProperty()
        .bind(
            model
                .percentProperty()
                .map(percent -> TEXTS.get("speed.value", Math.round(percent.doubleValue()))));
    tips.follow(
        says -> value.setTooltip(new Tooltip(says)),
        TEXTS.get("speed.keys"),
        Command.SLOWER,
        Command.FASTER,
        Command.FULL_SPEED);
    value.setAccessibleText(TEXTS.get("speed.choose"));
    for (int preset : SpeedViewModel.PRESETS) {
      MenuItem item = new MenuItem(TEXTS.get("speed.value", preset));
      item.setOnAction(event -> model.set(preset));
      value.getItems().add(item);
    }
    return group(
        TEXTS.get("speed"),
        button(
            Feather.MINUS,
            TEXTS.get("speed.slower", SpeedViewModel.STEP),
            Command.SLOWER,
            () -> model.step(false)),
        slider,
        button(
            Feather.PLUS,
            TEXTS.get("speed.faster", SpeedViewModel.STEP),
            Command.FASTER,
            () -> model.step(true)),
        value);
  }

  /** Returns whether one of its menus is open. */
  public boolean isMenuOpen() {
    return speeds.isShowing() || leadIn.isShowing();
  }

  private Node pitch() {
    SpeedViewModel model = practice.speed();
    Button value = new Button();
    value.getStyleClass().addAll("flat", "pitch-value");
    value.setFocusTraversable(false);
    value.textProperty().bind(model.semitonesProperty().map(it -> signed(it.doubleValue())));
    value.setTooltip(new Tooltip(TEXTS.get("pitch.reset")));
    value.setAccessibleText(TEXTS.get("pitch.asRecorded"));
    value.setOnAction(event -> model.semitonesProperty().set(0));
    ToggleButton retune = new ToggleButton();
    retune.setFocusTraversable(false);
    retune.setMinWidth(Region.USE_PREF_SIZE);
    retune.setOnAction(event -> model.toggleRetune());
    Runnable mark = () -> retune.setSelected(model.isRetuned());
    model.semitonesProperty().subscribe(mark);
    retune.selectedProperty().subscribe(mark);
    model
        .retuneProperty()
        .subscribe(
            wanted -> {
              retune.setText(
                  wanted.map(it -> it.tuning() + " " + signed(it.semitones())).orElse(""));
              retune.setTooltip(new Tooltip(wanted.map(PracticeBar::says).orElse("")));
              retune.setAccessibleText(wanted.map(PracticeBar::says).orElse(""));
              mark.run();
            });
    Presence.bind(retune, model.retuneProperty().map(Optional::isPresent));
    return group(
        TEXTS.get("pitch"),
        button(
            Feather.MINUS, TEXTS.get("pitch.lower"), Command.LOWER, () -> model.stepPitch(false)),
        value,
        button(
            Feather.PLUS, TEXTS.get("pitch.higher"), Command.HIGHER, () -> model.stepPitch(true)),
        retune);
  }

  private static String says(Retune retune) {
    return TEXTS.get("pitch.retune", retune.tuning(), signed(retune.semitones()));
  }

  /** Returns semitones with their sign, and cents where there are some: "+1", "−0.4", "±0". */
  static String signed(double semitones) {
    if (semitones == 0) {
      return "±0";
    }
    double size = Math.abs(semitones);
    String number =
        size == Math.rint(size)
            ? "%.0f".formatted(size)
            : "%.2f".formatted(size).replaceFirst("0$", "");
    return (semitones < 0 ? "−" : "+") + number;
  }

  private Node loop() {
    LoopViewModel model = practice.loop();
    Button a = end("A", model.startProperty().map(PracticeBar::shown));
    a.setOnAction(event -> model.setStart(songTime.getAsDouble(), false));
    tips.follow(
        says -> a.setTooltip(new Tooltip(says)),
        TEXTS.get("loop.start"),
        Command.LOOP_START,
        Command.LOOP_START_EXACT);
    a.setAccessibleText(TEXTS.get("loop.start.set"));
    Button b = end("B", model.endProperty().map(PracticeBar::shown));
    b.setOnAction(event -> model.setEnd(songTime.getAsDouble(), false));
    tips.follow(
        says -> b.setTooltip(new Tooltip(says)),
        TEXTS.get("loop.end"),
        Command.LOOP_END,
        Command.LOOP_END_EXACT);
    b.setAccessibleText(TEXTS.get("loop.end.set"));
    ToggleButton passage = new ToggleButton(null, new FontIcon(Feather.REPEAT));
    passage.getStyleClass().addAll("flat", "button-icon");
    passage.setFocusTraversable(false);
    tips.follow(
        says -> passage.setTooltip(new Tooltip(says)),
        TEXTS.get("loop.passage.toggle"),
        Command.LOOP_PASSAGE);
    passage.setAccessibleText(TEXTS.get("loop.passage"));
    passage.setOnAction(event -> practice.passages().toggleLoop(songTime.getAsDouble()));
    Runnable mark = () -> passage.setSelected(model.loopingProperty().get());
    model.loopingProperty().subscribe(mark);
    passage.selectedProperty().subscribe(mark);
    IconButton clear =
        button(Feather.X, TEXTS.get("loop.none"), Command.LOOP_PASSAGE, model::clear);
    clear
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(model::isBegun, model.startProperty()));
    return group("", a, b, passage, clear);
  }

  private static Button end(String name, ObservableValue<String> time) {
    Button button = new Button();
    button.setId("loop-" + name.toLowerCase(Locale.ROOT));
    button.getStyleClass().add("loop-end");
    button.setFocusTraversable(false);
    button.textProperty().bind(time.map(it -> name + "  " + it));
    return button;
  }

  private static String shown(Number songTime) {
    return Double.isNaN(songTime.doubleValue()) ? "–:––" : SongTimes.exact(songTime.doubleValue());
  }

  private Node clicks() {
    MixViewModel model = practice.mix();
    ToggleButton metronome = new ToggleButton(TEXTS.get("metronome"));
    metronome.setFocusTraversable(false);
    tips.follow(
        says -> metronome.setTooltip(new Tooltip(says)),
        TEXTS.get("metronome.how"),
        Command.METRONOME);
    metronome.selectedProperty().bindBidirectional(model.metronomeProperty());
    metronome.disableProperty().bind(Bindings.not(model.beatsProperty()));
    return group("", metronome, leadIn);
  }

  private Node panelButtons(PracticePanels panels) {
    return group(
        "",
        opens(panels.passages(), TEXTS.get("passages"), TEXTS.get("passages.of"), Command.PASSAGES),
        opens(panels.loops(), TEXTS.get("loops"), TEXTS.get("loops.how"), Command.LOOPS),
        opens(panels.trainer(), TEXTS.get("trainer.short"), TEXTS.get("trainer"), Command.TRAINER),
        opens(panels.takes(), TEXTS.get("takes"), TEXTS.get("takes.how"), Command.TAKES),
        opens(panels.tuner(), TEXTS.get("tuner"), TEXTS.get("tuner.how"), Command.TUNER));
  }

  private ToggleButton opens(SidePanel panel, String name, String says, Command command) {
    ToggleButton button = new ToggleButton(name);
    button.setFocusTraversable(false);
    tips.follow(button, says, command);
    button.selectedProperty().bindBidirectional(panel.visibleProperty());
    return button;
  }

  private IconButton button(Ikon icon, String says, Command command, Runnable action) {
    IconButton button = new IconButton(icon, says, action);
    tips.follow(button::says, says, command);
    button.setFocusTraversable(false);
    return button;
  }

  private static HBox group(String name, Node... controls) {
    HBox group = new HBox();
    group.getStyleClass().add("practice-group");
    group.setAlignment(Pos.CENTER_LEFT);
    group.setMinWidth(Region.USE_PREF_SIZE);
    if (!name.isEmpty()) {
      Label label = new Label(name);
      label.getStyleClass().add("practice-caption");
      label.setMinWidth(Region.USE_PREF_SIZE);
      group.getChildren().add(label);
    }
    group.getChildren().addAll(controls);
    return group;
  }
}
