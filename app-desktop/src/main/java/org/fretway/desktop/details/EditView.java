package org.fretway.desktop.details;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.library.CoverArt;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.library.SongCover;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The form in which one song is changed. Enter keeps the changes, Escape leaves, Ctrl+V takes a
 * copied picture as the cover; one can be dropped on the form, too.
 */
public final class EditView extends VBox {
  private static final Texts TEXTS = Texts.of(EditView.class);
  static final String STYLESHEET =
      Objects.requireNonNull(EditView.class.getResource("details.css")).toExternalForm();

  private static final double COVER_PX = 200;
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final EditViewModel model;
  private final EditRow title;
  private final DiscardQuestion question;

  /**
   * Creates the form.
   *
   * @param leave called when it is done with, whatever came of it
   */
  public EditView(EditViewModel model, CoverLoader covers, Runnable leave) {
    this.model = model;
    getStylesheets().add(STYLESHEET);
    getStyleClass().add("edit-form");
    Label headline = new Label(TEXTS.get("edit.title"));
    headline.getStyleClass().add("title-3");
    title = row(TEXTS.get("edit.name.title"), model.title());
    question = new DiscardQuestion(leave, () -> title.field().requestFocus());
    VBox fields =
        new VBox(
            title,
            row(TEXTS.get("edit.name.artist"), model.artist()),
            row(TEXTS.get("edit.name.album"), model.album()),
            row(TEXTS.get("edit.name.year"), model.year()),
            note());
    fields.getStyleClass().add("edit-fields");
    HBox.setHgrow(fields, Priority.ALWAYS);
    HBox middle = new HBox(cover(covers), fields);
    middle.getStyleClass().add("edit-middle");
    middle
        .disableProperty()
        .bind(model.stateProperty().map(state -> state != EditViewModel.State.READY));
    getChildren()
        .addAll(headline, middle, EditRow.error(model.messageProperty()), question, buttons());
    model
        .stateProperty()
        .subscribe(
            (before, state) -> {
              if (state == EditViewModel.State.SAVED) {
                leave.run();
              } else if (state == EditViewModel.State.READY) {
                title.field().requestFocus();
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    setOnDragOver(this::over);
    setOnDragDropped(this::drop);
  }

  /** Leaves, and asks before anything that was changed is lost. */
  public void leave() {
    question.ask(model.stateProperty().get() == EditViewModel.State.READY && model.changed().get());
  }

  private EditRow row(String name, EditedText text) {
    return new EditRow(new Label(name), name, text, model::save).withFile(text);
  }

  private static Node note() {
    Label note = new Label(TEXTS.get("edit.note"));
    note.getStyleClass().add("text-muted");
    Wrapping.of(note);
    return note;
  }

  private Node cover(CoverLoader covers) {
    SongCover old = new SongCover(covers, COVER_PX);
    old.show(Optional.of(model.song()));
    CoverArt fresh = new CoverArt();
    fresh.showTitle(model.song().title(), model.song().artist());
    StackPane picture = new StackPane(old, fresh);
    picture.setMinSize(COVER_PX, COVER_PX);
    picture.setMaxSize(COVER_PX, COVER_PX);
    Label remark = new Label();
    remark.getStyleClass().add("text-muted");
    Wrapping.of(remark);
    Button choose = new Button(TEXTS.get("edit.cover.choose"), new FontIcon(Feather.IMAGE));
    choose.setOnAction(event -> choose());
    Button restore = new Button(TEXTS.get("edit.cover.restore"), new FontIcon(Feather.ROTATE_CCW));
    restore.setOnAction(event -> model.cover().restore());
    for (Button button : new Button[] {choose, restore}) {
      button.setMaxWidth(Double.MAX_VALUE);
    }
    model
        .cover()
        .changeProperty()
        .subscribe(
            change -> {
              fresh.setVisible(change instanceof CoverChange.Replaced);
              old.setOpacity(change instanceof CoverChange.Restored ? 0.25 : 1);
              remark.setText(
                  switch (change) {
                    case CoverChange.Kept() -> TEXTS.get("edit.cover.drop");
                    case CoverChange.Restored() -> TEXTS.get("edit.cover.willBeOwn");
                    case CoverChange.Replaced replaced -> {
                      fresh.showImage(
                          Optional.of(new Image(new ByteArrayInputStream(replaced.png()))));
                      yield TEXTS.get("edit.cover.willBeThis");
                    }
                  });
            });
    restore
        .disableProperty()
        .bind(
            model
                .cover()
                .replacedProperty()
                .flatMap(
                    replaced ->
                        model
                            .cover()
                            .changeProperty()
                            .map(
                                change ->
                                    change instanceof CoverChange.Restored
                                        || (change instanceof CoverChange.Kept && !replaced))));
    VBox box =
        new VBox(picture, choose, restore, remark, EditRow.error(model.cover().errorProperty()));
    box.getStyleClass().add("edit-cover");
    box.setMaxWidth(COVER_PX);
    box.setPrefWidth(COVER_PX);
    box.setMinWidth(COVER_PX);
    return box;
  }

  private Node buttons() {
    Label saving = new Label(TEXTS.get("edit.saving"));
    Presence.bind(saving, model.stateProperty().map(state -> state == EditViewModel.State.SAVING));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button cancel = new Button(Texts.COMMON.get("cancel"));
    cancel.setOnAction(event -> leave());
    Button save = new Button(TEXTS.get("edit.save"));
    save.getStyleClass().add("accent");
    save.setDefaultButton(true);
    save.setOnAction(event -> model.save());
    save.disableProperty()
        .bind(
            model
                .changed()
                .not()
                .or(model.title().errorProperty().isNotEmpty())
                .or(model.artist().errorProperty().isNotEmpty())
                .or(model.album().errorProperty().isNotEmpty())
                .or(model.year().errorProperty().isNotEmpty()));
    HBox buttons = new HBox(saving, gap, cancel, save);
    buttons.getStyleClass().add("edit-buttons");
    return buttons;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(TEXTS.get("edit.cover.title"));
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                TEXTS.get("edit.cover.pictures"), "*.png", "*.jpg", "*.jpeg", "*.webp", "*.dds"),
            new FileChooser.ExtensionFilter(TEXTS.get("edit.cover.allFiles"), "*.*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.cover().choose(file.toPath());
    }
  }

  /** A text field keeps the key, unless there is nothing to paste but a picture. */
  private void onKey(KeyEvent event) {
    Clipboard board = Clipboard.getSystemClipboard();
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (PASTE.match(event) && !(typing && board.hasString()) && takeFrom(board)) {
      event.consume();
    }
  }

  private boolean takeFrom(Clipboard board) {
    if (board.hasFiles()) {
      board.getFiles().stream().findFirst().ifPresent(file -> model.cover().choose(file.toPath()));
      return true;
    }
    Image image = board.getImage();
    if (image != null) {
      CoverPaste.encode(image)
          .ifPresentOrElse(picture -> model.cover().choose(picture), model.cover()::refuse);
      return true;
    }
    return false;
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    event.setDropCompleted(takeFrom(event.getDragboard()));
    event.consume();
  }
}
