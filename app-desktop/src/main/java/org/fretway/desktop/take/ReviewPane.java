package org.fretway.desktop.take;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.practice.SongTimes;
import org.fretway.desktop.take.ReviewViewModel.State;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What was judged of the take that is heard, below the takes. A click or Enter plays from just
 * before a strike.
 */
final class ReviewPane extends VBox {
  private static final Texts TEXTS = Texts.of(ReviewPane.class);
  private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");
  private static final double ROW_PX = 46;

  private final ReviewViewModel model;
  private final ListView<ReviewedStrike> list = new ListView<>();

  ReviewPane(ReviewViewModel model) {
    this.model = model;
    getStyleClass().add("review");
    list.setFixedCellSize(ROW_PX);
    list.setMinHeight(2 * ROW_PX);
    list.setAccessibleText(TEXTS.get("review.list"));
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.play(list.getSelectionModel().getSelectedIndex());
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox judged = new VBox(head(), choice(), list);
    judged.getStyleClass().add("review-judged");
    VBox.setVgrow(judged, Priority.ALWAYS);
    Presence.bind(judged, model.stateProperty().isEqualTo(State.JUDGED));
    Presence.bind(this, model.stateProperty().isNotEqualTo(State.NOTHING));
    getChildren().setAll(offer(), underWay(), judged);
    model.strikesProperty().subscribe(strikes -> list.getItems().setAll(strikes));
    model.chosenProperty().subscribe(place -> choose(place.intValue()));
  }

  private Node offer() {
    Label sentence = new Label(TEXTS.get("review.none"));
    sentence.getStyleClass().add("side-panel-hint");
    Wrapping.of(sentence);
    Button judge = new Button(TEXTS.get("review.judge"), new FontIcon(Feather.CHECK_SQUARE));
    judge.getStyleClass().add("small");
    judge.setOnAction(event -> model.judge());
    VBox box = new VBox(sentence, judge);
    box.getStyleClass().add("review-judged");
    Presence.bind(box, model.stateProperty().isEqualTo(State.NOT_JUDGED));
    return box;
  }

  private Node underWay() {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(TEXTS.get("review.judging"));
    HBox.setHgrow(bar, Priority.ALWAYS);
    Button cancel = new Button(Texts.COMMON.get("cancel"));
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(event -> model.cancel());
    HBox line = new HBox(bar, cancel);
    line.getStyleClass().add("review-line");
    Presence.bind(line, model.stateProperty().isEqualTo(State.JUDGING));
    return line;
  }

  private Node head() {
    Label summary = new Label();
    summary.textProperty().bind(model.summaryProperty());
    summary.getStyleClass().add("side-panel-title");
    summary.setMinWidth(0);
    HBox.setHgrow(summary, Priority.ALWAYS);
    summary.setMaxWidth(Double.MAX_VALUE);
    IconButton before =
        new IconButton(
            Feather.CHEVRON_UP, TEXTS.get("review.previous"), () -> model.goToMiss(false));
    IconButton next =
        new IconButton(Feather.CHEVRON_DOWN, TEXTS.get("review.next"), () -> model.goToMiss(true));
    before.setFocusTraversable(false);
    next.setFocusTraversable(false);
    HBox line = new HBox(summary, before, next);
    line.getStyleClass().add("review-line");
    return line;
  }

  private Node choice() {
    CheckBox misses = new CheckBox(TEXTS.get("review.misses"));
    misses.selectedProperty().bindBidirectional(model.missesOnlyProperty());
    Button again = new Button(TEXTS.get("review.again"));
    again.getStyleClass().addAll("small", "flat");
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setOnAction(event -> model.judge());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(misses, gap, again);
    line.getStyleClass().add("review-line");
    return line;
  }

  private void choose(int place) {
    if (place >= 0 && place < list.getItems().size()) {
      list.getSelectionModel().select(place);
      list.scrollTo(Math.max(0, place - 1));
    }
  }

  /** One strike. */
  private final class Cell extends ListCell<ReviewedStrike> {
    private final FontIcon icon = new FontIcon(Feather.CHECK);
    private final Label what = new Label();
    private final Label about = new Label();
    private final HBox line;

    Cell() {
      getStyleClass().add("reviewed");
      about.getStyleClass().add("take-about");
      what.setMinWidth(0);
      about.setMinWidth(0);
      VBox words = new VBox(what, about);
      words.setMinWidth(0);
      words.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(words, Priority.ALWAYS);
      line = new HBox(icon, words);
      line.getStyleClass().add("take-line");
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0); // As wide as the list, so that long texts end in dots.
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
              model.play(getIndex());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable ReviewedStrike strike, boolean empty) {
      super.updateItem(strike, empty);
      if (empty || strike == null) {
        setGraphic(null);
        setAccessibleText("");
        pseudoClassStateChanged(MISSED, false);
        return;
      }
      boolean hit = strike.result().hit();
      pseudoClassStateChanged(MISSED, !hit);
      icon.setIconCode(hit ? Feather.CHECK : Feather.X);
      String time = SongTimes.exact(Math.max(0, strike.time()));
      what.setText(
          strike.asked().isEmpty() ? time : TEXTS.get("review.what", time, strike.asked()));
      String result = ReviewWords.result(strike.result());
      about.setText(
          strike.section().isEmpty()
              ? result
              : TEXTS.get("review.about", result, strike.section()));
      setAccessibleText(TEXTS.get("review.what", what.getText(), about.getText()));
      setGraphic(line);
    }
  }
}
