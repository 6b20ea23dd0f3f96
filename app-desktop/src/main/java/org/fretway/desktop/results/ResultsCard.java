package org.fretway.desktop.results;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.chart.Passage;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.practice.SongTimes;
import org.fretway.desktop.results.PlayReport.Part;
import org.fretway.desktop.text.Language;
import org.fretway.desktop.text.Texts;

/** What was heard of a song, over the highway after its end, and what one may do next. */
public final class ResultsCard extends VBox {
  private static final Texts TEXTS = Texts.of(ResultsCard.class);
  private static final int PERCENT = 100;

  /**
   * What can be done next.
   *
   * @param again plays the song from its start
   * @param practise repeats a section
   * @param next plays the next song; empty if there is none
   * @param back leads to the library
   */
  public record Deeds(
      Runnable again, Consumer<Passage> practise, Optional<Runnable> next, Runnable back) {}

  /**
   * Creates the card.
   *
   * @param title of the song
   */
  public ResultsCard(String title, PlayReport report, EarlierPlays earlier, Deeds deeds) {
    getStyleClass().add("results");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMinHeight(0);
    setAccessibleText(TEXTS.get("card.of", title));
    Label head = new Label(title);
    head.getStyleClass().add("results-title");
    Wrapping.of(head);
    getChildren().addAll(head, figures(report));
    if (!report.parts().isEmpty()) {
      getChildren().add(parts(report));
    }
    getChildren().add(sentence(paces(report)));
    String before = before(report, earlier);
    if (!before.isEmpty()) {
      getChildren().add(sentence(before));
    }
    getChildren().add(buttons(report, deeds));
  }

  /** Gives the keyboard to what is done first. */
  public void take() {
    lookup(".results-again").requestFocus();
  }

  private static Node figures(PlayReport report) {
    List<Node> all = new ArrayList<>();
    all.add(figure(percent(report.share()), TEXTS.get("card.heard")));
    all.add(figure(time(report.stretch()), TEXTS.get("card.stretch")));
    all.add(figure(time(report.spent()), TEXTS.get("card.spent")));
    if (report.passes() > 0) {
      all.add(
          figure(Integer.toString(report.passes()), TEXTS.count("card.passes", report.passes())));
    }
    HBox line = new HBox(all.toArray(Node[]::new));
    line.getStyleClass().add("results-figures");
    return line;
  }

  private static Node figure(String value, String name) {
    Label number = new Label(value);
    number.getStyleClass().add("results-figure");
    Label below = new Label(name);
    below.getStyleClass().add("text-muted");
    VBox box = new VBox(number, below);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private static Node parts(PlayReport report) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("results-parts");
    int row = 0;
    for (Part part : report.parts()) {
      Label name = new Label(part.section().name());
      ProgressBar bar = new ProgressBar(part.share());
      bar.setMaxWidth(Double.MAX_VALUE);
      bar.setAccessibleText(TEXTS.get("card.part", part.section().name(), percent(part.share())));
      GridPane.setHgrow(bar, Priority.ALWAYS);
      Label share = new Label(percent(part.share()));
      share.getStyleClass().add("text-muted");
      share.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row++, name, bar, share);
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    scroll.getStyleClass().addAll("edge-to-edge", "results-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("text-muted");
    Wrapping.of(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static String paces(PlayReport report) {
    return TEXTS.get(
        "card.paces",
        report.paces().stream()
            .map(it -> TEXTS.get("card.pace", it.percent(), time(it.seconds())))
            .collect(Collectors.joining("   ")));
  }

  private static String before(PlayReport report, EarlierPlays earlier) {
    List<String> sentences = new ArrayList<>();
    earlier
        .last()
        .filter(it -> earlier.plays() > 0)
        .ifPresent(it -> sentences.add(TEXTS.count("card.before", earlier.plays(), date(it))));
    earlier.share().ifPresent(it -> sentences.add(TEXTS.get("card.before.share", percent(it))));
    earlier
        .stretch()
        .ifPresent(
            it ->
                sentences.add(
                    TEXTS.get(
                        report.stretch() > it + 1 ? "card.longest" : "card.before.stretch",
                        time(it))));
    earlier.score().ifPresent(it -> sentences.add(TEXTS.get("card.score", it)));
    return String.join(" ", sentences);
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(Language.spoken().locale())
        .format(moment.atZone(ZoneId.systemDefault()));
  }

  private static Node buttons(PlayReport report, Deeds deeds) {
    FlowPane line = new FlowPane();
    line.getStyleClass().add("results-buttons");
    line.setAlignment(Pos.CENTER_LEFT);
    Button again = button(TEXTS.get("card.again"), deeds.again());
    again.getStyleClass().addAll("accent", "results-again");
    line.getChildren().add(again);
    report
        .leastHeard()
        .ifPresent(
            part ->
                line.getChildren()
                    .add(
                        button(
                            TEXTS.get("card.practise", part.section().name()),
                            () -> deeds.practise().accept(part.section()))));
    deeds.next().ifPresent(it -> line.getChildren().add(button(TEXTS.get("card.next"), it)));
    line.getChildren().add(button(TEXTS.get("card.back"), deeds.back()));
    return line;
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Returns a share in whole percent. */
  static String percent(double share) {
    return TEXTS.get("card.percent", Math.round(share * PERCENT));
  }

  /** Returns a length of time. */
  static String time(double seconds) {
    return SongTimes.whole(Math.round(seconds));
  }

  /** Returns a report in one line. */
  public static String inShort(PlayReport report) {
    return TEXTS.get(
        "card.short", percent(report.share()), time(report.spent()), time(report.stretch()));
  }
}
