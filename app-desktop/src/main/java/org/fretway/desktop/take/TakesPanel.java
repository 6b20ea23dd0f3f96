package org.fretway.desktop.take;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.NameField;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.practice.SidePanel;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Take;
import org.jspecify.annotations.Nullable;

/**
 * The takes of the song, over the highway's right edge. A click or Enter listens back to one, F2
 * renames it, Delete deletes it; each row has a menu with that and with what writes it to a file.
 */
public final class TakesPanel extends SidePanel {
  private static final Texts TEXTS = Texts.of(TakesPanel.class);
  private static final String STYLESHEET =
      Objects.requireNonNull(TakesPanel.class.getResource("review.css")).toExternalForm();
  private static final int MAX_NAME = 100;
  private static final double ROW_PX = 52;

  /** So many takes are seen at least, and a part of one more says that there are others. */
  private static final double LEAST_ROWS = 2.5;

  private final TakePractice model;
  private final ListView<Take> list = new ListView<>();
  private final List<TakeCell> cells = new ArrayList<>();
  private final NameField name;
  private final Label question = new Label();
  private final VBox asking;
  private final Label hint = new Label(TEXTS.get("takes.hint"));
  private Optional<Take> chosen = Optional.empty();

  /** Creates the panel. */
  public TakesPanel(TakePractice model) {
    super(TEXTS.get("takes"));
    this.model = model;
    getStyleClass().add("takes-panel");
    getStylesheets().add(STYLESHEET);
    list.setFixedCellSize(ROW_PX);
    list.setAccessibleText(TEXTS.get("takes.list"));
    list.setCellFactory(view -> cell());
    list.setOnKeyPressed(this::press);
    VBox.setVgrow(list, Priority.SOMETIMES);
    Label remark = new Label();
    remark.textProperty().bind(model.takes().remarkProperty());
    remark.getStyleClass().add("text-muted");
    Wrapping.of(remark);
    Presence.bind(remark, model.takes().remarkProperty().isNotEmpty());
    name = new NameField(TEXTS.get("take.name"), MAX_NAME, this::rename, this::settle);
    asking = new VBox(question, answers());
    asking.getStyleClass().add("take-question");
    Wrapping.of(question);
    Wrapping.of(hint);
    hint.getStyleClass().add("side-panel-hint");
    getChildren().addAll(list, remark, name, asking, hint, new ReviewPane(model.review()));
    visibleProperty().subscribe(this::settle); // What was asked is not asked again later.
    model.takes().listProperty().subscribe(this::show);
    model.listening().heardProperty().subscribe(() -> cells.forEach(TakeCell::mark));
  }

  private HBox answers() {
    Button delete = new Button(Texts.COMMON.get("delete"));
    delete.getStyleClass().addAll("danger", "small");
    delete.setOnAction(
        event -> {
          chosen.ifPresent(model::delete);
          settle();
          list.requestFocus();
        });
    Button keep = new Button(TEXTS.get("take.delete.keep"));
    keep.getStyleClass().add("small");
    keep.setOnAction(
        event -> {
          settle();
          list.requestFocus();
        });
    HBox buttons = new HBox(delete, keep);
    buttons.getStyleClass().add("take-answers");
    return buttons;
  }

  private TakeCell cell() {
    TakeCell cell = new TakeCell(new Deeds(), this::isHeard);
    cells.add(cell);
    return cell;
  }

  private boolean isHeard(long id) {
    return model.listening().heardProperty().get().filter(take -> take.id() == id).isPresent();
  }

  private Optional<Take> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void press(KeyEvent event) {
    Deeds deeds = new Deeds();
    switch (event.getCode()) {
      case ENTER -> selected().ifPresent(deeds::listen);
      case F2 -> selected().ifPresent(deeds::rename);
      case DELETE -> selected().ifPresent(deeds::delete);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void show(List<Take> takes) {
    Optional<Long> kept = selected().map(Take::id);
    list.getItems().setAll(takes);
    list.setPrefHeight(takes.size() * ROW_PX + 2);
    list.setMinHeight(Math.min(takes.size(), LEAST_ROWS) * ROW_PX);
    Presence.set(list, !takes.isEmpty());
    kept.ifPresent(
        id -> takes.stream().filter(it -> it.id() == id).findFirst().ifPresent(this::select));
    if (chosen.isPresent() && takes.stream().noneMatch(it -> it.id() == chosen.get().id())) {
      settle();
    } else {
      showHint();
    }
  }

  private void select(Take take) {
    list.getSelectionModel().select(take);
  }

  private void rename(String wanted) {
    chosen.ifPresent(take -> model.takes().rename(take, wanted));
    settle();
    list.requestFocus();
  }

  private void settle() {
    chosen = Optional.empty();
    Presence.set(name, false);
    Presence.set(asking, false);
    showHint();
  }

  private void showHint() {
    Presence.set(hint, chosen.isEmpty() && !list.getItems().isEmpty());
  }

  /** Goes to the list. */
  @Override
  public void take() {
    if (!list.getItems().isEmpty()) {
      list.requestFocus();
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
    }
  }

  /** What the menu of a row and the keys do. */
  private final class Deeds implements TakeCell.Deeds {
    @Override
    public void listen(Take take) {
      model.listening().listen(take);
    }

    @Override
    public void rename(Take take) {
      settle();
      chosen = Optional.of(take);
      Presence.set(name, true);
      showHint();
      name.begin(take.name());
    }

    @Override
    public void saveAsOgg(Take take) {
      save(take, "ogg", "Ogg Opus", model.takes()::saveAsOgg);
    }

    @Override
    public void saveAsWav(Take take) {
      save(take, "wav", "WAV", model.takes()::saveAsWav);
    }

    @Override
    public void delete(Take take) {
      list.requestFocus(); // A name that is being typed is given up first.
      settle();
      chosen = Optional.of(take);
      question.setText(TEXTS.get("take.delete.question", take.name()));
      Presence.set(asking, true);
      showHint();
      asking.lookup(".danger").requestFocus();
    }

    private void save(Take take, String ending, String kind, BiConsumer<Take, Path> then) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(TEXTS.get("take.save"));
      chooser.setInitialFileName(fileName(take.name()) + "." + ending);
      chooser.getExtensionFilters().setAll(new ExtensionFilter(kind, "*." + ending));
      @Nullable File file = chooser.showSaveDialog(getScene().getWindow());
      if (file != null) {
        then.accept(take, file.toPath());
      }
    }
  }

  /** Returns a name without what some systems don't allow in the name of a file. */
  static String fileName(String name) {
    String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
    return plain.isEmpty() || plain.startsWith(".") ? TEXTS.get("take.file") : plain;
  }
}
