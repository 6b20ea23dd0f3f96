package org.fretway.desktop.results;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Where a card lies over the highway at the end of a song: what was hit, or else what was heard.
 */
public final class ResultsPane extends StackPane {
  private final ResultsViewModel model;
  private final Supplier<String> title;
  private final Supplier<ResultDeeds> deeds;
  private final Runnable whenGone;

  /**
   * Creates the pane, empty.
   *
   * @param title asked for the title of the song
   * @param deeds asked for what can be done next
   * @param whenGone called when the card has been taken away
   */
  @SuppressWarnings("this-escape") // Nobody else knows it before it is there.
  public ResultsPane(
      ResultsViewModel model,
      Supplier<String> title,
      Supplier<ResultDeeds> deeds,
      Runnable whenGone) {
    this.model = model;
    this.title = title;
    this.deeds = deeds;
    this.whenGone = whenGone;
    setPickOnBounds(false);
    getStylesheets().add(HistoryPane.STYLESHEET);
    getStyleClass().add("results-pane");
    model.reportProperty().subscribe((before, now) -> show(now));
    model.resultProperty().subscribe((before, now) -> now.ifPresent(this::update));
  }

  private void show(Optional<PlayReport> report) {
    if (report.isEmpty()) {
      getChildren().clear();
      whenGone.run();
      return;
    }
    Optional<PlayOutcome> result = model.resultProperty().get();
    Region card =
        result.isPresent()
            ? new JudgedCard(title.get(), result.get(), deeds.get())
            : new ResultsCard(title.get(), report.get(), model.earlier(), deeds.get());
    getChildren().setAll(card);
    card.lookup(".results-again").requestFocus();
  }

  private void update(PlayOutcome result) {
    getChildren().stream()
        .filter(JudgedCard.class::isInstance)
        .map(JudgedCard.class::cast)
        .forEach(card -> card.show(result));
  }
}
