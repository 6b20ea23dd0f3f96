package org.fretway.desktop.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.audio.SongPlayer;
import org.fretway.audio.mix.MixerControls;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.practice.MixViewModel;
import org.fretway.desktop.practice.SidePanel;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * The mixer: how loud all is, the metronome and each stem, and where in the middle the stems are.
 * Over the highway's right edge.
 */
final class MixerPanel extends SidePanel {
  private static final Texts TEXTS = Texts.of(MixerPanel.class);

  private final MixViewModel mix;
  private final VBox rows = new VBox();
  private List<StemVolume> shown = List.of();

  /**
   * Creates the panel.
   *
   * @param soundSettings leads to where devices are chosen and their latency is measured
   */
  MixerPanel(PlayerViewModel model, Runnable soundSettings) {
    super(TEXTS.get("mixer"));
    mix = model.practice().mix();
    getStyleClass().add("mixer-panel");
    addToHead(new IconButton(Feather.ROTATE_CCW, TEXTS.get("mixer.reset"), this::reset));
    rows.getStyleClass().add("mixer-rows");
    Button devices = new Button(TEXTS.get("mixer.devices"));
    devices.setOnAction(event -> soundSettings.run());
    getChildren().addAll(scrolling(rows), devices);
    model.stemsProperty().subscribe(this::show);
  }

  private void reset() {
    mix.masterProperty().set(1);
    mix.clicksProperty().set(1);
    mix.metronomeProperty().set(false);
    shown.forEach(StemVolume::reset);
  }

  private void show(List<StemVolume> stems) {
    shown = stems;
    List<Node> all = new ArrayList<>();
    all.add(
        row(
            TEXTS.get("mixer.all"),
            List.of(),
            volume(TEXTS.get("mixer.all"), mix.masterProperty(), MixerControls.MAX_VOLUME)));
    ToggleButton clicks =
        letter(TEXTS.get("mixer.on"), TEXTS.get("mixer.metronome.on"), mix.metronomeProperty());
    all.add(
        row(
            TEXTS.get("mixer.metronome"),
            List.of(clicks),
            volume(
                TEXTS.get("mixer.metronome"), mix.clicksProperty(), SongPlayer.MAX_CLICK_VOLUME)));
    if (stems.isEmpty()) {
      Label silent = new Label(TEXTS.get("mixer.silent"));
      silent.getStyleClass().add("text-muted");
      all.add(silent);
    }
    stems.forEach(stem -> all.add(stem(stem)));
    rows.getChildren().setAll(all);
  }

  private static Node stem(StemVolume stem) {
    String name = shown(stem.name());
    Slider volume = volume(name, stem.volumeProperty(), MixerControls.MAX_VOLUME);
    volume.disableProperty().bind(stem.mutedProperty());
    Slider pan = new Slider(-1, 1, 0);
    pan.setAccessibleText(TEXTS.get("mixer.pan", name));
    pan.setTooltip(new Tooltip(TEXTS.get("mixer.pan.how")));
    pan.getStyleClass().add("mixer-pan");
    pan.valueProperty().bindBidirectional(stem.panProperty());
    pan.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            stem.panProperty().set(0);
          }
        });
    HBox row =
        row(
            name,
            List.of(
                letter(TEXTS.get("mixer.m"), TEXTS.get("mixer.mute", name), stem.mutedProperty()),
                letter(TEXTS.get("mixer.s"), TEXTS.get("mixer.solo", name), stem.soloProperty())),
            volume);
    row.getChildren().add(pan);
    return row;
  }

  private static HBox row(String name, List<ToggleButton> switches, Slider volume) {
    HBox before = new HBox();
    before.getChildren().addAll(switches);
    before.getStyleClass().add("mixer-switches");
    Label label = new Label(name);
    label.getStyleClass().add("mixer-stem");
    Label percent = new Label();
    percent.getStyleClass().add("mixer-percent");
    percent
        .textProperty()
        .bind(
            volume
                .valueProperty()
                .map(value -> "%d %%".formatted(Math.round(value.doubleValue() * 100))));
    HBox row = new HBox(before, label, volume, percent);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("mixer-row");
    return row;
  }

  private static Slider volume(String name, DoubleProperty value, double most) {
    Slider slider = new Slider(0, most, 1);
    slider.setAccessibleText(TEXTS.get("mixer.volume", name));
    slider.getStyleClass().add("mixer-volume");
    slider.valueProperty().bindBidirectional(value);
    return slider;
  }

  private static ToggleButton letter(String text, String says, BooleanProperty on) {
    ToggleButton button = new ToggleButton(text);
    button.getStyleClass().addAll("small", "mixer-switch");
    button.selectedProperty().bindBidirectional(on);
    button.setTooltip(new Tooltip(says));
    button.setAccessibleText(says);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static String shown(String stem) {
    return stem.isEmpty()
        ? TEXTS.get("mixer.stem")
        : stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1);
  }
}
