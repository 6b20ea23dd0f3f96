package org.fretway.desktop.take;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Take;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lines above the highway: that a take is heard, with the way back, and what recording lacks. */
public final class TakeBanner extends VBox {
  private static final Texts TEXTS = Texts.of(TakeBanner.class);

  /** Creates the lines. */
  public TakeBanner(TakePractice model) {
    getChildren().setAll(listening(model.listening()), remark(model.record()));
  }

  private static Node listening(ListenBackViewModel model) {
    Label sentence = new Label();
    sentence.textProperty().bind(model.heardProperty().map(TakeBanner::says));
    sentence.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button leave = new Button(TEXTS.get("banner.leave"));
    leave.getStyleClass().add("small");
    leave.setMinWidth(Region.USE_PREF_SIZE);
    leave.setFocusTraversable(false);
    leave.setOnAction(event -> model.leave());
    HBox line = new HBox(new FontIcon(Feather.HEADPHONES), sentence, gap, leave);
    line.getStyleClass().addAll("player-notice", "take-banner");
    Presence.bind(line, model.heardProperty().map(Optional::isPresent));
    return line;
  }

  private static String says(Optional<Take> heard) {
    return heard.map(take -> TEXTS.get("banner", take.name())).orElse("");
  }

  private static Node remark(RecordViewModel model) {
    Label sentence = new Label();
    sentence.textProperty().bind(model.remarkProperty());
    Wrapping.of(sentence);
    HBox line = new HBox(new FontIcon(Feather.MIC), sentence);
    line.getStyleClass().addAll("player-notice", "record-remark");
    Presence.bind(line, model.remarkProperty().isNotEmpty());
    return line;
  }
}
