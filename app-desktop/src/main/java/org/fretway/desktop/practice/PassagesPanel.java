package org.fretway.desktop.practice;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fretway.chart.Division;
import org.fretway.chart.Passage;
import org.fretway.chart.Passages;
import org.fretway.desktop.control.Pills;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The passages of the song, over the highway's left edge. A click or Enter repeats one, with Shift
 * several; the one that is heard is marked.
 */
public final class PassagesPanel extends SidePanel {
  private static final Texts TEXTS = Texts.of(PassagesPanel.class);
  private static final double ROW_PX = 36;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass LOOPED = PseudoClass.getPseudoClass("looped");

  /** How many rows stay in sight above the one that is heard. */
  private static final int ABOVE = 3;

  private final PassagesViewModel model;
  private final ListView<Passage> list = new ListView<>();
  private final List<Row> rows = new ArrayList<>();

  /** Creates the panel. */
  public PassagesPanel(PracticeViewModel practice) {
    super(TEXTS.get("passages"));
    model = practice.passages();
    getStyleClass().add("passages-panel");
    Pills<Division> divisions =
        new Pills<>(
            TEXTS.get("passages.cut"),
            model.divisionProperty(),
            PassagesPanel::named,
            model.divisionsProperty().get());
    model.divisionsProperty().subscribe(divisions::show);
    Presence.bind(divisions, model.divisionsProperty().map(all -> all.size() > 1));
    Label empty = new Label(TEXTS.get("passages.none"));
    empty.setWrapText(true);
    empty.getStyleClass().add("text-muted");
    Presence.bind(empty, model.passagesProperty().map(all -> all.list().isEmpty()));
    Presence.bind(list, model.passagesProperty().map(all -> !all.list().isEmpty()));
    list.setFixedCellSize(ROW_PX);
    list.setMinHeight(ROW_PX);
    list.setAccessibleText(TEXTS.get("passages.of"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> new Row());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            play();
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            play();
            event.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    Label hint = new Label(TEXTS.get("passages.how"));
    hint.setWrapText(true);
    hint.getStyleClass().add("side-panel-hint");
    getChildren().addAll(divisions, list, empty, hint);
    model.passagesProperty().subscribe(this::show);
    model.currentProperty().subscribe(this::follow);
    practice.loop().loopingProperty().subscribe(this::markLoop);
    practice.loop().startProperty().subscribe(this::mark);
    practice.loop().endProperty().subscribe(this::mark);
  }

  private static String named(Division division) {
    return TEXTS.choice("division", division);
  }

  private void show(Passages passages) {
    list.getItems().setAll(passages.list());
    list.setPrefHeight(passages.list().size() * ROW_PX + 2);
  }

  private void follow() {
    mark();
    int heard = model.currentProperty().get();
    if (heard >= 0 && isVisible() && !list.isHover() && !list.isFocused()) {
      list.scrollTo(Math.max(0, heard - ABOVE));
    }
  }

  private void markLoop(boolean looping) {
    if (!looping) {
      list.getSelectionModel().clearSelection();
    }
    mark();
  }

  private void mark() {
    rows.forEach(Row::mark);
  }

  private void play() {
    List<Integer> chosen = list.getSelectionModel().getSelectedIndices();
    int least = chosen.stream().mapToInt(Integer::intValue).min().orElse(-1);
    int most = chosen.stream().mapToInt(Integer::intValue).max().orElse(-1);
    if (least >= 0) {
      model.play(least, most);
    }
  }

  /** Goes to the passage that is heard. */
  @Override
  public void take() {
    list.requestFocus();
    int heard = Math.max(0, model.currentProperty().get());
    if (!list.getItems().isEmpty() && list.getSelectionModel().isEmpty()) {
      list.getFocusModel().focus(heard);
      list.getSelectionModel().clearAndSelect(heard);
    }
    list.scrollTo(Math.max(0, heard - ABOVE));
  }

  /** One passage. */
  private final class Row extends ListCell<Passage> {
    private final FontIcon mark = new FontIcon(Feather.REPEAT);
    private final Label name = new Label();
    private final Label time = new Label();
    private final HBox line = new HBox(mark, name, time);

    Row() {
      name.setMaxWidth(Double.MAX_VALUE);
      name.setMinWidth(0);
      HBox.setHgrow(name, Priority.ALWAYS);
      time.setMinWidth(USE_PREF_SIZE);
      time.getStyleClass().add("passage-time");
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("passage-line");
      getStyleClass().add("passage");
      setPrefWidth(0); // As wide as the list, so that long names end in dots.
      rows.add(this);
    }

    @Override
    protected void updateItem(@Nullable Passage passage, boolean empty) {
      super.updateItem(passage, empty);
      if (empty || passage == null) {
        setGraphic(null);
        setAccessibleText("");
      } else {
        name.setText(passage.name());
        time.setText(SongTimes.whole((long) passage.start()));
        setGraphic(line);
        setAccessibleText(TEXTS.get("passages.at", passage.name(), time.getText()));
      }
      mark();
    }

    void mark() {
      Passage shown = getItem();
      boolean looped = !isEmpty() && shown != null && model.isLooped(shown);
      mark.setVisible(looped);
      pseudoClassStateChanged(LOOPED, looped);
      pseudoClassStateChanged(CURRENT, !isEmpty() && getIndex() == model.currentProperty().get());
    }
  }
}
