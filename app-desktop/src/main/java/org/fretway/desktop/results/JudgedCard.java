package org.fretway.desktop.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.chart.Passage;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.results.ResultFigures.Miss;
import org.fretway.desktop.text.Texts;

/** What was hit and missed in a song, over the highway after its end, and what one may do next. */
public final class JudgedCard extends VBox {
  private static final Texts TEXTS = Texts.of(JudgedCard.class);

  private final Label kept = CardParts.sentence("");

  /**
   * Creates the card.
   *
   * @param title of the song
   */
  public JudgedCard(String title, PlayOutcome play, ResultDeeds deeds) {
    ResultFigures figures = play.figures();
    getStyleClass().addAll("results", "judged");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMinHeight(0);
    setAccessibleText(TEXTS.get("judged.of", title, play.score().points()));
    Label about = new Label(about(play));
    about.getStyleClass().add("text-muted");
    about.setMinWidth(0);
    kept.getStyleClass().add("judged-kept");
    VBox content = new VBox(head(play), charts(figures), lists(figures, deeds));
    content.getStyleClass().add("judged-content");
    ScrollPane scroll = CardParts.scrolling(content);
    scroll.getStyleClass().add("judged-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(
            new VBox(CardParts.title(title), about),
            scroll,
            CardParts.buttons(deeds, Optional.empty()));
    show(play);
  }

  /** Shows what came of keeping the score. */
  public void show(PlayOutcome play) {
    kept.setText(play.kept());
    Presence.set(kept, !play.kept().isEmpty());
  }

  private static String about(PlayOutcome play) {
    List<String> words = new ArrayList<>();
    words.add(play.song().arrangement());
    words.add(TEXTS.get("judged.speed", ResultWords.percent(play.score().speed())));
    if (play.song().mastery() < 100) {
      words.add(TEXTS.get("judged.mastery", play.song().mastery()));
    }
    return String.join(" · ", words);
  }

  private Node head(PlayOutcome play) {
    ResultFigures figures = play.figures();
    Label score = new Label(Integer.toString(play.score().points()));
    score.getStyleClass().add("judged-score");
    score.setMinWidth(Region.USE_PREF_SIZE);
    Label below = new Label(TEXTS.get("judged.score"));
    below.getStyleClass().add("text-muted");
    VBox big = new VBox(score, below);
    big.getStyleClass().add("judged-big");
    big.setMinWidth(Region.USE_PREF_SIZE);
    HBox numbers =
        new HBox(
            CardParts.figure(
                TEXTS.get("judged.hits", figures.hits(), figures.strikes()),
                TEXTS.get("judged.hits.what")),
            CardParts.figure(
                TEXTS.get("judged.number", figures.streak()), TEXTS.get("judged.streak")));
    numbers.getStyleClass().add("results-figures");
    VBox beside = new VBox(numbers, kept);
    HBox.setHgrow(beside, Priority.ALWAYS);
    HBox head = new HBox(big, beside);
    head.getStyleClass().add("judged-head");
    return head;
  }

  private static Node charts(ResultFigures figures) {
    Spread timing = figures.timing();
    Spread pitch = figures.pitch();
    Node left =
        chart(
            TEXTS.get("judged.timing"),
            new SpreadChart(
                timing,
                TEXTS.get("timing.low", Math.round(1000 * timing.end())),
                TEXTS.get("timing.high", Math.round(1000 * timing.end())),
                ResultWords.spokenTiming(timing) + " " + ResultWords.timing(timing)),
            ResultWords.timing(timing));
    Node right =
        chart(
            TEXTS.get("judged.pitch"),
            new SpreadChart(
                pitch,
                TEXTS.get("pitch.low", Math.round(pitch.end())),
                TEXTS.get("pitch.high", Math.round(pitch.end())),
                ResultWords.spokenPitch(pitch) + " " + ResultWords.pitch(pitch)),
            ResultWords.pitch(pitch));
    return beside(left, right);
  }

  private static Node chart(String name, Region chart, String sentence) {
    VBox box = new VBox(caption(name), chart, CardParts.sentence(sentence));
    box.getStyleClass().add("judged-box");
    return box;
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("judged-caption");
    return label;
  }

  /** Puts two things beside each other, each as wide as the other. */
  private static Node beside(Node left, Node right) {
    GridPane line = new GridPane();
    line.getStyleClass().add("judged-beside");
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    line.getColumnConstraints().setAll(half, half);
    line.addRow(0, left, right);
    return line;
  }

  private static Node lists(ResultFigures figures, ResultDeeds deeds) {
    VBox left = new VBox(caption(TEXTS.get("judged.misses")), misses(figures));
    VBox right = new VBox(caption(TEXTS.get("judged.sections")), sections(figures, deeds));
    left.getStyleClass().add("judged-box");
    right.getStyleClass().add("judged-box");
    return beside(left, right);
  }

  private static Node misses(ResultFigures figures) {
    if (figures.misses().isEmpty()) {
      return CardParts.sentence(TEXTS.get("judged.misses.none"));
    }
    GridPane grid = new GridPane();
    grid.getStyleClass().add("results-parts");
    int most = figures.misses().getFirst().count();
    int row = 0;
    for (Miss miss : figures.misses()) {
      String reason = ResultWords.reason(miss.reason());
      ProgressBar bar = bar((double) miss.count() / most);
      bar.getStyleClass().add("judged-missed");
      bar.setAccessibleText(TEXTS.get("judged.miss", reason, miss.count()));
      Label name = new Label(reason);
      name.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row++, name, bar, muted(TEXTS.get("judged.number", miss.count())));
    }
    return grid;
  }

  private static Node sections(ResultFigures figures, ResultDeeds deeds) {
    if (figures.sections().isEmpty()) {
      return CardParts.sentence(TEXTS.get("judged.sections.none"));
    }
    GridPane grid = new GridPane();
    grid.getStyleClass().add("results-parts");
    int row = 0;
    for (SectionResult result : figures.sections()) {
      Passage section = result.section();
      String percent = ResultWords.percent(result.share());
      ProgressBar bar = bar(result.share());
      bar.setAccessibleText(TEXTS.get("judged.section", section.name(), percent));
      Button practise =
          CardParts.button(TEXTS.get("judged.practise"), () -> deeds.practise().accept(section));
      practise.getStyleClass().addAll("small", "judged-practise");
      practise.setAccessibleText(TEXTS.get("card.practise", section.name()));
      Label name = new Label(section.name());
      name.setMinWidth(0);
      grid.addRow(row++, name, bar, muted(percent), practise);
    }
    return grid;
  }

  private static ProgressBar bar(double share) {
    ProgressBar bar = new ProgressBar(share);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinWidth(0);
    GridPane.setHgrow(bar, Priority.ALWAYS);
    return bar;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("text-muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
