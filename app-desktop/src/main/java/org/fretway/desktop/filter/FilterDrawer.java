package org.fretway.desktop.filter;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.FittingScrollPane;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The drawer in which songs are filtered: what they can have, with counts beside each choice. */
public final class FilterDrawer extends VBox {
  private static final Texts TEXTS = Texts.of(FilterDrawer.class);

  /** The looks of all that filters. */
  static final String STYLESHEET =
      Objects.requireNonNull(FilterDrawer.class.getResource("filter.css")).toExternalForm();

  /** How much of the height the chips may take; the tunings have the rest. */
  private static final double SECTIONS_PART = 0.6;

  private final FilterViewModel model;
  private final ChipSection formats;
  private final ChipSection arrangements;
  private final ChipSection stems;
  private final ChipSection more;
  private final TuningList tunings;
  private final Label count = new Label();
  private final Label failure = new Label();
  private final HBox failed = new HBox();

  /**
   * Creates the drawer.
   *
   * @param close closes it
   */
  public FilterDrawer(FilterViewModel model, Runnable close) {
    this.model = model;
    getStyleClass().add("filter-drawer");
    getStylesheets().add(STYLESHEET);
    setAccessibleText(TEXTS.get("drawer"));
    formats =
        new ChipSection(
            TEXTS.get("drawer.formats"), false, (it, is) -> model.setFormat(it, is == Wanted.HAS));
    arrangements = new ChipSection(TEXTS.get("drawer.arrangements"), true, model::setArrangement);
    stems = new ChipSection(TEXTS.get("drawer.stems"), true, model::setStem);
    more = new ChipSection(TEXTS.get("drawer.also"), true, this::setOther);
    tunings = new TuningList(model::setTuning);
    VBox.setVgrow(tunings, Priority.ALWAYS);

    VBox sections = new VBox(arrangements, stems, more, formats);
    sections.getStyleClass().add("filter-sections");
    FittingScrollPane scroll = new FittingScrollPane(sections, this, SECTIONS_PART);
    scroll.getStyleClass().add("filter-scroll");
    getChildren().addAll(head(close), failureLine(), scroll, tunings);

    model.choicesProperty().subscribe(this::show);
    model.stateProperty().subscribe(this::show);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
  }

  /** Gives the keyboard to the first choice. */
  public void focusFirst() {
    Node first = lookup(".filter-chip");
    if (first != null) {
      first.requestFocus();
    }
  }

  private Node head(Runnable close) {
    Label title = new Label(TEXTS.get("drawer"));
    title.getStyleClass().add("title-4");
    title.setMinWidth(Region.USE_PREF_SIZE);
    count.getStyleClass().add("text-muted");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button clear = new Button(TEXTS.get("drawer.clear"));
    clear.getStyleClass().addAll("flat", "accent", "filter-clear");
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.disableProperty().bind(model.conditionsProperty().map(List::isEmpty));
    clear.setOnAction(event -> model.clear());
    HBox head =
        new HBox(
            new VBox(title, count),
            gap,
            clear,
            new IconButton(Feather.X, TEXTS.get("drawer.close"), close));
    head.getStyleClass().add("filter-head");
    return head;
  }

  private Node failureLine() {
    Wrapping.of(failure);
    HBox.setHgrow(failure, Priority.ALWAYS);
    Button again = new Button(Texts.COMMON.get("tryAgain"));
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setOnAction(event -> model.recount());
    failed.getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), failure, again);
    failed.getStyleClass().add("filter-failure");
    return failed;
  }

  private void setOther(String name, Wanted wanted) {
    if (name.equals(model.choicesProperty().get().lyrics().name())) {
      model.setLyrics(wanted);
    } else {
      model.setFavorites(wanted);
    }
  }

  private void show(FilterChoices choices) {
    formats.show(choices.formats());
    arrangements.show(choices.arrangements());
    stems.show(choices.stems());
    more.show(choices.others());
    tunings.show(choices.tunings());
  }

  private void show(FilterState state) {
    Presence.set(failed, state instanceof FilterState.Failed);
    switch (state) {
      case FilterState.Loading() -> count.setText(TEXTS.get("drawer.counting"));
      case FilterState.Counted(long songs) -> count.setText(Counts.songs(songs));
      case FilterState.Failed(String sentence) -> {
        count.setText("");
        failure.setText(sentence);
      }
    }
  }
}
