package org.fretway.desktop.player;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.audio.mix.MixerControls;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The mixer: how loud each stem is, over the highway's right edge. */
final class MixerPanel extends VBox {
  MixerPanel(PlayerViewModel model) {
    getStyleClass().add("mixer-panel");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setVisible(false);
    model.stemsProperty().subscribe(this::show);
  }

  void toggle() {
    setVisible(!isVisible());
  }

  private void show(List<StemVolume> stems) {
    Label head = new Label("Mixer");
    head.getStyleClass().add("mixer-title");
    getChildren().setAll(head);
    if (stems.isEmpty()) {
      Label silent = new Label("This song has no sound.");
      silent.getStyleClass().add("text-muted");
      getChildren().add(silent);
    }
    stems.forEach(stem -> getChildren().add(row(stem)));
  }

  private static Node row(StemVolume stem) {
    String name = shown(stem.name());
    Label label = new Label(name);
    label.getStyleClass().add("mixer-stem");
    Slider slider = new Slider(0, MixerControls.MAX_VOLUME, 1);
    slider.setAccessibleText("Volume of " + name);
    slider.valueProperty().bindBidirectional(stem.volumeProperty());
    slider.disableProperty().bind(stem.mutedProperty());
    Label percent = new Label();
    percent.getStyleClass().add("mixer-percent");
    percent
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> "%d %%".formatted(Math.round(slider.getValue() * 100)),
                slider.valueProperty()));
    HBox row = new HBox(mute(stem, name), label, slider, percent);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("mixer-row");
    return row;
  }

  private static ToggleButton mute(StemVolume stem, String name) {
    FontIcon icon = new FontIcon(Feather.VOLUME_2);
    icon.iconCodeProperty()
        .bind(
            Bindings.when(stem.mutedProperty()).then(Feather.VOLUME_X).otherwise(Feather.VOLUME_2));
    ToggleButton mute = new ToggleButton(null, icon);
    mute.getStyleClass().addAll("button-icon", "flat");
    mute.selectedProperty().bindBidirectional(stem.mutedProperty());
    mute.setTooltip(new Tooltip("Mute " + name));
    mute.setAccessibleText("Mute " + name);
    mute.setFocusTraversable(false);
    return mute;
  }

  private static String shown(String stem) {
    return stem.isEmpty()
        ? "Stem"
        : stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1);
  }
}
