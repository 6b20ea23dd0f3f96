package org.fretway.desktop.settings;

import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.audio.input.InputChoice;
import org.fretway.audio.output.OutputState;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sound devices: what plays, what records, and how late they are. */
final class SoundPane extends VBox {
  private static final Texts TEXTS = Texts.of(SoundPane.class);

  /** Where the meter of the level starts, in dB below full scale. */
  private static final double METER_DB = EarLines.LOUDNESS_RANGE;

  private static final double MILLIS = 1000;

  private final SoundViewModel model;
  private final DeviceBox output = new DeviceBox();
  private final DeviceBox input = new DeviceBox();
  private final ComboBox<Integer> buffer = BufferChoice.box();
  private final Label outputFacts = new Label();
  private final Label outputNotice = new Label();
  private final CheckBox stereo = new CheckBox(TEXTS.get("sound.stereo"));
  private final Label inputNotice = new Label();
  private final ProgressBar level = new ProgressBar(0);
  private final EarLines ears;
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          showLevel();
        }
      };
  private boolean showing;

  SoundPane(SoundViewModel model) {
    this.model = model;
    ears = new EarLines(() -> status().ears(), model::choose);
    getStyleClass().addAll("settings-pane", "sound-pane");
    getChildren().addAll(outputCard(), inputCard(), new LatencyCard(model));
    model.statusProperty().subscribe(this::show);
    sceneProperty().subscribe(scene -> look(scene != null));
  }

  private SettingCard outputCard() {
    output.setOnChosen(name -> model.choose(status().output().on(name)));
    buffer.setOnAction(
        event -> {
          if (!showing && buffer.getValue() != null) {
            model.choose(status().output().buffered(buffer.getValue()));
          }
        });
    Button again = new IconButton(Feather.REFRESH_CW, TEXTS.get("sound.refresh"), model::refresh);
    outputFacts.getStyleClass().add("text-muted");
    Wrapping.of(outputFacts);
    VBox content =
        new VBox(
            line(TEXTS.get("sound.device"), output, again),
            line(TEXTS.get("sound.buffer"), buffer),
            outputFacts,
            warning(outputNotice));
    content.getStyleClass().add("sound-lines");
    SettingCard card =
        new SettingCard(
            Feather.VOLUME_2, TEXTS.get("sound.output"), TEXTS.get("sound.output.purpose"));
    card.setId("soundOutput");
    card.showContent(content);
    return card;
  }

  private SettingCard inputCard() {
    input.setOnChosen(name -> model.choose(new InputChoice(name, status().input().stereo())));
    level.getStyleClass().add("level-meter");
    level.setMaxWidth(Double.MAX_VALUE);
    level.setAccessibleText(TEXTS.get("sound.input.level"));
    stereo.setOnAction(
        event -> model.choose(new InputChoice(status().input().device(), stereo.isSelected())));
    VBox content =
        new VBox(
            line(TEXTS.get("sound.device"), input),
            line(TEXTS.get("sound.channels"), stereo),
            line(TEXTS.get("sound.channel"), ears.channel()),
            line(TEXTS.get("sound.hum"), ears.hum()),
            line(TEXTS.get("sound.level"), level),
            line(TEXTS.get("sound.gate"), ears.gate(), ears.gateText()),
            ears.purpose(),
            warning(inputNotice));
    content.getStyleClass().add("sound-lines");
    SettingCard card =
        new SettingCard(Feather.MIC, TEXTS.get("sound.input"), TEXTS.get("sound.input.purpose"));
    card.setId("soundInput");
    card.showContent(content);
    return card;
  }

  private SoundStatus status() {
    return model.statusProperty().get();
  }

  private static HBox line(String name, Region... controls) {
    Label label = new Label(name);
    label.setLabelFor(controls[0]);
    label.getStyleClass().add("sound-label");
    HBox line = new HBox(label);
    line.getChildren().addAll(controls);
    line.getStyleClass().add("sound-line");
    return line;
  }

  private static Label warning(Label label) {
    label.getStyleClass().add("sound-warning");
    label.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    Wrapping.of(label);
    Presence.bind(label, label.textProperty().isNotEmpty());
    return label;
  }

  private void show(SoundStatus status) {
    showing = true;
    output.show(status.outputs(), status.output().device());
    input.show(status.inputs(), status.input().device());
    buffer.setValue(status.output().bufferMillis());
    stereo.setSelected(status.input().stereo());
    ears.show(status.ears(), status.input().stereo());
    showing = false;
    outputFacts.setText(facts(status));
    outputNotice.setText(status.playing().notice().orElse(""));
  }

  private static String facts(SoundStatus status) {
    OutputState now = status.playing();
    if (now.device().isEmpty()) {
      return TEXTS.get("sound.nothing");
    }
    double queueMillis = MILLIS * now.queueSeconds();
    String facts =
        TEXTS.get(
            "sound.facts",
            now.device().get(),
            now.sampleRate(),
            queueMillis,
            MILLIS * now.periodSeconds());
    boolean longer = queueMillis > status.output().bufferMillis() + now.periodSeconds() * MILLIS;
    return longer ? TEXTS.get("sound.facts.restart", facts) : facts;
  }

  private void look(boolean wanted) {
    model.look(wanted);
    if (wanted) {
      model.refresh();
      pulse.start();
    } else {
      pulse.stop();
    }
  }

  private void showLevel() {
    double decibels = 20 * Math.log10(Math.max(1e-9, model.inputLevel()));
    level.setProgress(Math.clamp(1 + decibels / METER_DB, 0, 1));
    ears.hears(decibels);
    model.calibration().look();
    String notice = model.inputState().flatMap(state -> state.notice()).orElse("");
    if (!notice.equals(inputNotice.getText())) {
      inputNotice.setText(notice);
    }
  }
}
