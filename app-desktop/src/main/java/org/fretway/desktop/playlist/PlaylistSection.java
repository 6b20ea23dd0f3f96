package org.fretway.desktop.playlist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.NameField;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.sidebar.SidebarSection;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Playlist;
import org.fretway.practice.Playlists;
import org.kordamp.ikonli.feather.Feather;

/** The playlists in the sidebar: made, renamed and deleted there, and a place to drop songs on. */
public final class PlaylistSection extends VBox {
  private static final Texts TEXTS = Texts.of(PlaylistSection.class);
  static final String STYLESHEET =
      Objects.requireNonNull(PlaylistSection.class.getResource("playlist.css")).toExternalForm();

  private final PlaylistsViewModel model;
  private final PlaylistActions actions;
  private final VBox rows = new VBox();
  private final NameField newName;
  private final SidebarSection section;
  private final Label empty = new Label();
  private OptionalLong open = OptionalLong.empty();

  /** Creates the section. */
  public PlaylistSection(PlaylistsViewModel model, PlaylistActions actions) {
    this.model = model;
    this.actions = actions;
    getStylesheets().add(STYLESHEET);
    getStyleClass().add("playlist-section");
    IconButton make = new IconButton(Feather.PLUS, TEXTS.get("playlists.new"), this::beginNew);
    make.disableProperty().bind(model.availableProperty().not());
    newName =
        new NameField(
            TEXTS.get("playlists.new.name"), Playlists.MAX_NAME_LENGTH, this::create, this::endNew);
    empty.getStyleClass().add("sidebar-hint");
    Wrapping.of(empty);
    Presence.set(newName, false);
    section = new SidebarSection(TEXTS.get("playlists"), new VBox(newName, empty, rows), make);
    getChildren().add(section);
    model.lists().addListener((ListChangeListener<Playlist>) change -> show());
    model.availableProperty().subscribe(this::show);
    show();
  }

  /** Marks the list that is open in the place of the songs; empty for none. */
  public void markOpen(OptionalLong id) {
    open = id;
    rows.getChildren().forEach(it -> ((PlaylistRow) it).markOpen(id));
  }

  private void show() {
    rows.getChildren().setAll(model.lists().stream().map(this::row).toList());
    empty.setText(
        model.availableProperty().get()
            ? TEXTS.get("playlists.none")
            : TEXTS.get("playlists.signIn"));
    Presence.set(empty, model.lists().isEmpty() && !newName.isVisible());
  }

  private PlaylistRow row(Playlist list) {
    PlaylistRow row =
        new PlaylistRow(
            list,
            new PlaylistRow.Actions(
                () -> actions.open(list),
                shuffled -> play(list, shuffled),
                name -> model.rename(list.id(), name),
                () -> model.delete(list.id()),
                tracks -> model.add(list, tracks)));
    row.markOpen(open);
    return row;
  }

  private void play(Playlist list, boolean shuffled) {
    model.songs(list.id(), tracks -> actions.playAll(shuffled ? shuffled(tracks) : tracks, 0));
  }

  static List<String> shuffled(List<String> tracks) {
    List<String> mixed = new ArrayList<>(tracks);
    Collections.shuffle(mixed);
    return mixed;
  }

  private void beginNew() {
    section.setOpen(true);
    Presence.set(newName, true);
    Presence.set(empty, false);
    newName.begin("");
  }

  private void create(String name) {
    endNew();
    model.create(name, List.of(), actions::open);
  }

  private void endNew() {
    Presence.set(newName, false);
    show();
  }
}
