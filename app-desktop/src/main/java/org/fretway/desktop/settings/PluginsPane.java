package org.fretway.desktop.settings;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.KeyedSwitch;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.ConfirmButton;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.text.Texts;
import org.fretway.plugin.Plugin;
import org.fretway.plugin.PluginState;
import org.kordamp.ikonli.feather.Feather;

/** The plugins with their switches. */
final class PluginsPane extends VBox {
  private static final Texts TEXTS = Texts.of(PluginsPane.class);
  private final PluginsViewModel model;
  private final VBox rows = new VBox();

  PluginsPane(PluginsViewModel model) {
    this.model = model;
    getStyleClass().add("settings-pane");
    rows.getStyleClass().add("plugin-rows");
    SettingCard card =
        new SettingCard(Feather.PACKAGE, TEXTS.get("plugins.title"), TEXTS.get("plugins.purpose"));
    card.setId("plugins");
    card.showContent(rows);
    card.bindMessage(model.messageProperty());
    disableProperty().bind(model.busyProperty());
    getChildren().add(card);
    model.pluginsProperty().subscribe(this::show);
  }

  private void show(List<Plugin> plugins) {
    rows.getChildren().setAll(plugins.stream().map(this::row).toList());
    if (plugins.isEmpty()) {
      Label none = new Label(TEXTS.get("plugins.none"));
      none.getStyleClass().add("text-muted");
      rows.getChildren().add(none);
    }
  }

  private Node row(Plugin plugin) {
    Label name = new Label(plugin.name());
    name.getStyleClass().add("setting-name");
    Label version = new Label(plugin.version());
    version.getStyleClass().addAll("text-muted", "text-small");
    HBox head = new HBox(name, version, state(plugin));
    head.getStyleClass().add("setting-line");
    Label description = new Label(plugin.description());
    description.getStyleClass().addAll("text-muted", "setting-description");
    Wrapping.of(description);
    ConfirmButton purge =
        new ConfirmButton(
            TEXTS.get("plugins.purge"),
            TEXTS.get("plugins.purge.question", plugin.name()),
            () -> model.purge(plugin));
    purge.getStyleClass().addAll("flat", "small");
    VBox words = new VBox(head, description, purge);
    words.getStyleClass().add("setting-words");
    ToggleSwitch enabled = new KeyedSwitch("");
    enabled.setAccessibleText(plugin.name());
    enabled.setSelected(plugin.enabled());
    enabled
        .selectedProperty()
        .subscribe(
            (before, wanted) -> {
              model.enable(plugin.id(), wanted);
            });
    BorderPane row = new BorderPane(words);
    row.setRight(enabled);
    row.getStyleClass().add("plugin-row");
    return row;
  }

  private static Label state(Plugin plugin) {
    Label state = new Label();
    state.getStyleClass().addAll("state-badge", "text-small");
    if (plugin.restartNeeded()) {
      state.setText(
          plugin.enabled()
              ? TEXTS.get("plugins.onAfterRestart")
              : TEXTS.get("plugins.offAfterRestart"));
      state.getStyleClass().add("state-waiting");
    } else {
      state.setText(plugin.state() == PluginState.ACTIVE ? "active" : "off");
    }
    return state;
  }
}
