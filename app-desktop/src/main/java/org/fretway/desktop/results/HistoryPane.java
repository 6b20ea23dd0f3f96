package org.fretway.desktop.results;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.chart.Mastery;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Pills;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.ConfirmButton;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Figures;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.PlayedResult;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All plays of a song, as a line of scores over time and as a table below. */
public final class HistoryPane extends VBox {
  /** Says how the results of songs look. */
  static final String STYLESHEET =
      Objects.requireNonNull(HistoryPane.class.getResource("results.css")).toExternalForm();

  private static final Texts TEXTS = Texts.of(HistoryPane.class);

  /** Columns share the width by these. */
  private static final double EM_PX = 14;

  private final HistoryViewModel model;
  private final TableView<PlayedResult> table = new TableView<>();
  private final Button close = new Button();
  private final ScoreChart chart = new ScoreChart(this::choose);
  private final TableColumn<PlayedResult, String> mastery =
      column("history.mastery", it -> ResultWords.percent(it.result().mastery() / 100.0), 7);
  private final Node masteryKey = key("history-key-mastery", TEXTS.get("history.mastery"));

  /**
   * Creates the pane.
   *
   * @param leave takes it away
   */
  @SuppressWarnings("this-escape") // Nobody else knows it before it is there.
  public HistoryPane(HistoryViewModel model, Runnable leave) {
    this.model = model;
    getStylesheets().add(STYLESHEET);
    getStyleClass().add("history");
    setAccessibleText(TEXTS.get("history.of", model.title()));
    Pills<Optional<String>> filter =
        new Pills<>(
            TEXTS.get("history.arrangement"),
            model.arrangementProperty(),
            it -> it.orElse(TEXTS.get("history.all")),
            List.of());
    model.arrangementsProperty().subscribe(names -> offer(filter, names));
    Label remark = CardParts.sentence("");
    remark.textProperty().bind(model.remarkProperty());
    Presence.bind(remark, model.remarkProperty().isNotEmpty());
    fillTable();
    VBox plays = new VBox(legend(filter), chart, table);
    plays.getStyleClass().add("history-plays");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(plays, Priority.ALWAYS);
    Presence.bind(plays, model.anyProperty());
    getChildren().addAll(head(leave), remark, plays, foot(leave));
    model.shownProperty().subscribe(this::show);
  }

  private Node head(Runnable leave) {
    Label title = CardParts.title(TEXTS.get("history.of", model.title()));
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    IconButton close = new IconButton(Feather.X, Texts.COMMON.get("close"), leave);
    HBox line = new HBox(title, close);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static void offer(Pills<Optional<String>> filter, List<String> names) {
    filter.show(
        Stream.concat(Stream.of(Optional.<String>empty()), names.stream().map(Optional::of))
            .toList());
    Presence.set(filter, names.size() > 1);
  }

  private Node legend(Node filter) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line =
        new HBox(
            filter,
            gap,
            key("history-key-score", TEXTS.get("history.score")),
            key("history-key-speed", TEXTS.get("history.speed")),
            masteryKey);
    line.getStyleClass().add("history-legend");
    return line;
  }

  private static Node key(String styleClass, String text) {
    Region sample = new Region();
    sample.getStyleClass().addAll("history-key", styleClass);
    Label label = new Label(text, sample);
    label.getStyleClass().add("text-muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void fillTable() {
    table.setAccessibleText(TEXTS.get("history.of", model.title()));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<PlayedResult, String> when =
        column(
            "history.when",
            it -> Figures.dayAndTime(it.playedAt().atZone(ZoneId.systemDefault())),
            13);
    when.setMinWidth(when.getPrefWidth()); // Else all columns shrink alike, and the hour is cut.
    TableColumn<PlayedResult, PlayedResult> score = new TableColumn<>(TEXTS.get("history.score"));
    score.setCellValueFactory(it -> new ReadOnlyObjectWrapper<>(it.getValue()));
    score.setPrefWidth(6 * EM_PX);
    score.setCellFactory(column -> new ScoreCell());
    table
        .getColumns()
        .setAll(
            List.of(
                when,
                column("history.arrangement", it -> it.result().arrangement(), 11),
                score,
                column(
                    "history.hits",
                    it -> TEXTS.get("judged.hits", it.result().hits(), it.result().strikes()),
                    8),
                column("history.streak", it -> Figures.number(it.result().longestStreak()), 7),
                column("history.timing", it -> timing(it.result().meanTiming()), 10),
                column("history.speed", it -> ResultWords.percent(it.result().speed()), 7),
                mastery));
    table.getColumns().forEach(it -> it.setReorderable(false));
    table.getColumns().forEach(it -> it.setSortable(false));
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            index ->
                chart.mark(
                    index.intValue() < 0 ? OptionalInt.empty() : OptionalInt.of(index.intValue())));
  }

  private static TableColumn<PlayedResult, String> column(
      String key, Function<PlayedResult, String> value, int ems) {
    TableColumn<PlayedResult, String> column = new TableColumn<>(TEXTS.get(key));
    column.setCellValueFactory(it -> new SimpleStringProperty(value.apply(it.getValue())));
    column.setPrefWidth(ems * EM_PX);
    return column;
  }

  private static String timing(double mean) {
    return Double.isNaN(mean) ? "" : ResultWords.timing(mean);
  }

  /** Stands out. */
  private static final class ScoreCell extends TableCell<PlayedResult, PlayedResult> {
    ScoreCell() {
      getStyleClass().add("history-score-cell");
    }

    @Override
    protected void updateItem(@Nullable PlayedResult play, boolean empty) {
      super.updateItem(play, empty);
      setText(empty || play == null ? "" : Figures.number(play.result().score()));
    }
  }

  private Node foot(Runnable leave) {
    ConfirmButton delete =
        new ConfirmButton(
            TEXTS.get("history.delete"), TEXTS.get("history.delete.sure"), model::deleteAll);
    Presence.bind(delete, model.anyProperty());
    Label note = CardParts.sentence(TEXTS.get("history.delete.note"));
    Wrapping.of(note);
    Presence.bind(note, model.anyProperty());
    HBox.setHgrow(note, Priority.ALWAYS);
    note.setMaxWidth(Double.MAX_VALUE);
    close.setText(Texts.COMMON.get("close"));
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(event -> leave.run());
    HBox line = new HBox(delete, note, close);
    line.getStyleClass().add("history-foot");
    return line;
  }

  private void show(List<PlayedResult> plays) {
    table.getItems().setAll(plays);
    chart.show(plays);
    boolean easier = plays.stream().anyMatch(it -> it.result().mastery() < Mastery.FULL);
    mastery.setVisible(easier);
    Presence.set(masteryKey, easier);
    chart.showMastery(easier);
    if (close.isFocused() && !plays.isEmpty()) {
      table.requestFocus(); // They were not there yet when the keyboard came.
    }
  }

  private void choose(int place) {
    table.getSelectionModel().select(place);
    table.scrollTo(place);
    table.requestFocus();
  }

  /** Gives the keyboard to the table, or to what closes the pane while there are no plays. */
  public void take() {
    if (model.anyProperty().get()) {
      table.requestFocus();
    } else {
      close.requestFocus();
    }
  }
}
