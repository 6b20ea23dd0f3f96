package org.fretway.desktop.settings;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.listen.EarOptions.Channel;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.text.Texts;

/** Controls for how the input is listened to: its channel, the filter against hum, the gate. */
final class EarLines {
  /** How many dB below full scale the meter and the gate show. */
  static final double LOUDNESS_RANGE = 80;

  private static final Texts TEXTS = Texts.of(EarLines.class);
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final double GATE_STEP = 4;

  private final Supplier<EarOptions> present;
  private final ComboBox<Channel> channel = new ComboBox<>();
  private final ComboBox<Integer> hum = new ComboBox<>();
  private final Slider gate = new Slider(-LOUDNESS_RANGE, 0, EarOptions.USUAL.gateDecibels());
  private final Label gateText = new Label();
  private final Label purpose = new Label(TEXTS.get("sound.gate.purpose"));
  private boolean showing;

  /**
   * Creates them.
   *
   * @param present what holds now
   * @param chosen gets what is to hold
   */
  EarLines(Supplier<EarOptions> present, Consumer<EarOptions> chosen) {
    this.present = present;
    channel.getItems().setAll(Channel.values());
    channel.setConverter(Shown.as(it -> TEXTS.choice("sound.channel", it)));
    channel.setOnAction(event -> change(chosen, present.get().withChannel(channel.getValue())));
    hum.getItems().setAll(0, 50, 60);
    hum.setConverter(
        Shown.as(it -> it == 0 ? TEXTS.get("sound.hum.off") : TEXTS.get("sound.hum.hertz", it)));
    hum.setOnAction(event -> change(chosen, present.get().withMains(hum.getValue())));
    gate.setBlockIncrement(GATE_STEP);
    gate.setAccessibleText(TEXTS.get("sound.gate"));
    gate.getStyleClass().add("gate-slider");
    gate.valueProperty().subscribe(now -> moved(chosen));
    gate.valueChangingProperty().subscribe(now -> moved(chosen));
    gateText.getStyleClass().add("gate-text");
    gateText.setMinWidth(Region.USE_PREF_SIZE);
    purpose.getStyleClass().add("text-muted");
    Wrapping.of(purpose);
  }

  private void change(Consumer<EarOptions> chosen, EarOptions wanted) {
    if (!showing) {
      chosen.accept(wanted);
    }
  }

  /** What is dragged is kept when it is let go. */
  private void moved(Consumer<EarOptions> chosen) {
    gateText.setText(TEXTS.get("sound.gate.value", signed(decibels())));
    if (!showing && !gate.isValueChanging() && decibels() != present.get().gateDecibels()) {
      chosen.accept(present.get().withGate(decibels()));
    }
  }

  /** A hyphen is no minus. */
  private static String signed(int decibels) {
    return decibels < 0 ? "−" + -decibels : Integer.toString(decibels);
  }

  private int decibels() {
    return (int) Math.round(gate.getValue());
  }

  ComboBox<Channel> channel() {
    return channel;
  }

  ComboBox<Integer> hum() {
    return hum;
  }

  Slider gate() {
    return gate;
  }

  Label gateText() {
    return gateText;
  }

  Label purpose() {
    return purpose;
  }

  /** Shows what holds now. */
  void show(EarOptions options, boolean stereo) {
    showing = true;
    channel.setValue(options.channel());
    channel.setDisable(!stereo);
    hum.setValue(options.mainsHertz());
    if (!gate.isValueChanging()) {
      gate.setValue(options.gateDecibels());
    }
    showing = false;
  }

  /** Shows whether a level, in dB of full scale, gets through the gate. */
  void hears(double decibels) {
    gateText.pseudoClassStateChanged(OPEN, decibels > gate.getValue());
  }
}
