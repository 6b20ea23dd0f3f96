package org.fretway.desktop.settings;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.ConfirmButton;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.Refusal;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.model.SongCount;
import org.fretway.desktop.settings.FoldersState.Folder;
import org.fretway.desktop.settings.FoldersState.Reach;
import org.fretway.desktop.text.Texts;
import org.fretway.library.FolderSongs;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The folders of the library: a line each, and what can be done with them. Folders can be dropped.
 */
public final class FoldersPane extends VBox {
  private static final Texts TEXTS = Texts.of(FoldersPane.class);
  private final FoldersViewModel model;
  private final VBox lines = new VBox();
  private final Label scan = new Label();

  /**
   * Creates the pane.
   *
   * @param signIn leads to where somebody signs in
   */
  public FoldersPane(FoldersViewModel model, ScanViewModel scans, Runnable signIn) {
    this.model = model;
    getStyleClass().add("settings-pane");
    lines.getStyleClass().add("folder-lines");
    scan.getStyleClass().add("text-muted");
    Button add = new Button(TEXTS.get("folders.add"), new FontIcon(Feather.FOLDER_PLUS));
    add.setOnAction(event -> choose());
    Button look = new Button(TEXTS.get("folders.scan"));
    look.setOnAction(event -> scans.start(ScanMode.INCREMENTAL));
    Button again = new Button(TEXTS.get("folders.rescan"));
    again.setOnAction(event -> scans.start(ScanMode.FULL));
    Button cancel = new Button(TEXTS.get("folders.stop"));
    cancel.setOnAction(event -> scans.cancel());
    Hyperlink undo = new Hyperlink(TEXTS.get("folders.undo"));
    undo.setOnAction(event -> model.undo());
    Presence.bind(undo, model.undoableProperty());
    SettingCard card =
        new SettingCard(
            Feather.FOLDER,
            TEXTS.get("folders.title"),
            TEXTS.get("folders.purpose"),
            add,
            look,
            again,
            cancel,
            undo);
    card.setId(SettingsTable.FOLDERS);
    HBox refusal =
        Refusal.line(
            model.stateProperty().map(FoldersState::refusal),
            model.stateProperty().map(FoldersState::signInHelps),
            signIn);
    card.showContent(new VBox(refusal, lines, scan));
    card.bindMessage(model.messageProperty());
    card.bindMessage(scans.messageProperty());
    getChildren().add(card);
    model.stateProperty().subscribe(this::show);
    scans
        .statusProperty()
        .subscribe(
            status -> {
              scan.setText(told(status));
              Presence.set(scan, !scan.getText().isEmpty());
              Presence.set(look, !status.running());
              Presence.set(again, !status.running());
              Presence.set(cancel, status.running());
            });
    Stream.of(look, again, cancel)
        .forEach(
            it -> it.disableProperty().bind(model.stateProperty().map(FoldersState::signInHelps)));
    add.disableProperty().bind(model.stateProperty().map(now -> !now.refusal().isEmpty()));
    takeDropped(card);
  }

  private static String told(ScanStatus status) {
    return switch (status.status()) {
      case IDLE -> "";
      case LISTING -> TEXTS.get("folders.listing");
      case SCANNING -> TEXTS.get("folders.scanning", status.done(), status.total());
      case COMPLETE ->
          TEXTS.get("folders.lastScan", status.added(), status.updated(), status.failed());
      case ERROR -> TEXTS.get("folders.scanFailed");
    };
  }

  private void show(FoldersState state) {
    List<Folder> folders = state.folders();
    lines.getChildren().clear();
    for (int i = 0; i < folders.size(); i++) {
      lines.getChildren().add(line(folders.get(i), i == 0, state.refusal().isEmpty()));
    }
    if (folders.isEmpty()) {
      lines.getChildren().add(muted(TEXTS.get("folders.none")));
    }
    if (state.own().there() > 0) {
      lines.getChildren().add(muted(TEXTS.get("folders.own", told(state.own()))));
    }
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("text-muted");
    Wrapping.of(label);
    return label;
  }

  private Node line(Folder folder, boolean main, boolean allowed) {
    Label path = new Label(folder.path());
    path.getStyleClass().add("folder-path");
    path.setTooltip(new Tooltip(folder.path()));
    Label facts = muted(state(folder.reach(), told(folder.songs())));
    facts.getStyleClass().add("text-small");
    VBox words = new VBox(path, facts);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(mark(folder.reach()), words);
    line.getStyleClass().add("folder-line");
    if (main) {
      Label badge = new Label(TEXTS.get("folders.main"));
      badge.getStyleClass().addAll("state-badge", "text-small");
      badge.setMinWidth(Region.USE_PREF_SIZE);
      badge.setTooltip(new Tooltip(TEXTS.get("folders.main.purpose")));
      line.getChildren().add(badge);
    } else if (allowed) {
      line.getChildren()
          .add(
              new IconButton(
                  Feather.STAR,
                  TEXTS.get("folders.makeMain"),
                  () -> model.makeMain(folder.path())));
    }
    if (allowed) {
      ConfirmButton remove =
          new ConfirmButton(
              Texts.COMMON.get("remove"),
              TEXTS.get("folders.remove.question"),
              () -> model.remove(folder.path()));
      remove.getStyleClass().addAll("flat", "small");
      remove.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(remove);
    }
    return line;
  }

  private static String told(FolderSongs songs) {
    String there = SongCount.of(songs.there());
    return songs.missing() == 0 ? there : TEXTS.get("folders.songsMissing", there, songs.missing());
  }

  /** What is wrong with a folder, and its songs. */
  private static String state(Reach reach, String songs) {
    return switch (reach) {
      case ASKED, THERE -> songs;
      case READ_ONLY -> TEXTS.get("folders.readOnly", songs);
      case CLOSED -> TEXTS.get("folders.closed", songs);
      case AWAY -> TEXTS.get("folders.away", songs);
    };
  }

  private static Node mark(Reach reach) {
    FontIcon icon =
        new FontIcon(
            switch (reach) {
              case ASKED -> Feather.LOADER;
              case THERE -> Feather.CHECK_CIRCLE;
              case READ_ONLY -> Feather.LOCK;
              case CLOSED, AWAY -> Feather.ALERT_TRIANGLE;
            });
    icon.getStyleClass()
        .add(
            switch (reach) {
              case ASKED, READ_ONLY -> "fact-missing";
              case THERE -> "fact-good";
              case CLOSED, AWAY -> "folder-away";
            });
    return icon;
  }

  private void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(TEXTS.get("folders.choose"));
    File folder = chooser.showDialog(getScene().getWindow());
    if (folder != null) {
      model.add(List.of(folder.toPath()));
    }
  }

  private void takeDropped(SettingCard card) {
    card.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles() && model.stateProperty().get().refusal().isEmpty()) {
            event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
            event.consume();
          }
        });
    card.setOnDragDropped(
        event -> {
          model.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
          event.setDropCompleted(true);
          event.consume();
        });
  }
}
