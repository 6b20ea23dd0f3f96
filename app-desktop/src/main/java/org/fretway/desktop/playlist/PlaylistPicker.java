package org.fretway.desktop.playlist;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.fretway.desktop.form.NameField;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.model.SongCount;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Playlist;
import org.fretway.practice.Playlists;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lets the user choose a playlist that songs are added to, or make one for them. */
public final class PlaylistPicker {
  private static final Texts TEXTS = Texts.of(PlaylistPicker.class);
  private final PlaylistsViewModel model;

  /** Creates a picker among the playlists of a model. */
  public PlaylistPicker(PlaylistsViewModel model) {
    this.model = model;
  }

  /**
   * Asks beside a node.
   *
   * @param trackIds what is added; nothing happens if there is nothing
   */
  public void ask(List<String> trackIds, Node near) {
    if (trackIds.isEmpty()) {
      return;
    }
    VBox choices = new VBox();
    choices.getStyleClass().add("playlist-picker");
    choices.getStylesheets().add(PlaylistSection.STYLESHEET);
    ScrollPane scroll = new ScrollPane(choices);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "playlist-picker-scroll");
    scroll.getStylesheets().add(PlaylistSection.STYLESHEET);
    Popover popover = new Popover(scroll);
    popover.setTitle(TEXTS.get("picker.title", SongCount.of(trackIds.size())));
    popover.setHeaderAlwaysVisible(true);
    popover.setDetachable(false);
    fill(choices, trackIds, popover);
    popover.show(near);
  }

  private void fill(VBox choices, List<String> trackIds, Popover popover) {
    if (!model.availableProperty().get()) {
      choices.getChildren().add(new Label(TEXTS.get("playlists.signIn")));
      return;
    }
    NameField name =
        new NameField(
            TEXTS.get("picker.name"),
            Playlists.MAX_NAME_LENGTH,
            text -> {
              popover.hide();
              model.create(text, trackIds, made -> {});
            },
            popover::hide);
    Button make = choice(Feather.PLUS, TEXTS.get("picker.new"));
    make.setOnAction(
        event -> {
          Presence.set(make, false);
          Presence.set(name, true);
          name.begin("");
        });
    Presence.set(name, false);
    choices.getChildren().addAll(make, name);
    for (Playlist list : model.lists()) {
      Button choice = choice(Feather.LIST, list.name());
      choice.setOnAction(
          event -> {
            popover.hide();
            model.add(list, trackIds);
          });
      choices.getChildren().add(choice);
    }
  }

  private static Button choice(Feather icon, String text) {
    Button choice = new Button(text, new FontIcon(icon));
    choice.getStyleClass().addAll("flat", "playlist-choice");
    choice.setMaxWidth(Double.MAX_VALUE);
    return choice;
  }
}
