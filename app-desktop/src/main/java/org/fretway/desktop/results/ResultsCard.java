package org.fretway.desktop.results;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.practice.SongTimes;
import org.fretway.desktop.results.PlayReport.Part;
import org.fretway.desktop.text.Language;
import org.fretway.desktop.text.Texts;

/** What was heard of a song, over the highway after its end, and what one may do next. */
public final class ResultsCard extends VBox {
  private static final Texts TEXTS = Texts.of(ResultsCard.class);

  /**
   * Creates the card.
   *
   * @param title of the song
   */
  public ResultsCard(String title, PlayReport report, EarlierPlays earlier, ResultDeeds deeds) {
    getStyleClass().add("results");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMinHeight(0);
    setAccessibleText(TEXTS.get("card.of", title));
    getChildren().addAll(CardParts.title(title), figures(report));
    if (!report.parts().isEmpty()) {
      getChildren().add(parts(report));
    }
    getChildren().add(CardParts.sentence(paces(report)));
    String before = before(report, earlier);
    if (!before.isEmpty()) {
      getChildren().add(CardParts.sentence(before));
    }
    getChildren()
        .add(
            CardParts.buttons(
                deeds,
                report
                    .leastHeard()
                    .map(
                        part ->
                            CardParts.button(
                                TEXTS.get("card.practise", part.section().name()),
                                () -> deeds.practise().accept(part.section())))));
  }

  private static Node figures(PlayReport report) {
    List<Node> all = new ArrayList<>();
    all.add(CardParts.figure(ResultWords.percent(report.share()), TEXTS.get("card.heard")));
    all.add(CardParts.figure(time(report.stretch()), TEXTS.get("card.stretch")));
    all.add(CardParts.figure(time(report.spent()), TEXTS.get("card.spent")));
    if (report.passes() > 0) {
      all.add(
          CardParts.figure(
              Integer.toString(report.passes()), TEXTS.count("card.passes", report.passes())));
    }
    HBox line = new HBox(all.toArray(Node[]::new));
    line.getStyleClass().add("results-figures");
    return line;
  }

  private static Node parts(PlayReport report) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("results-parts");
    int row = 0;
    for (Part part : report.parts()) {
      String percent = ResultWords.percent(part.share());
      Label name = new Label(part.section().name());
      ProgressBar bar = new ProgressBar(part.share());
      bar.setMaxWidth(Double.MAX_VALUE);
      bar.setAccessibleText(TEXTS.get("card.part", part.section().name(), percent));
      GridPane.setHgrow(bar, Priority.ALWAYS);
      Label share = new Label(percent);
      share.getStyleClass().add("text-muted");
      share.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row++, name, bar, share);
    }
    ScrollPane scroll = CardParts.scrolling(grid);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
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
    earlier
        .share()
        .ifPresent(it -> sentences.add(TEXTS.get("card.before.share", ResultWords.percent(it))));
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

  /** Returns a length of time. */
  static String time(double seconds) {
    return SongTimes.whole(Math.round(seconds));
  }
}
