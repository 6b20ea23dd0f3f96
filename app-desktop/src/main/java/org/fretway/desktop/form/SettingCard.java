package org.fretway.desktop.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One group of settings: a headline, what it is for, how it stands, and what can be done. */
public final class SettingCard extends VBox {
  private final VBox facts = new VBox();
  private final HBox message = new HBox();
  private final Label messageText = new Label();

  /**
   * How something stands.
   *
   * @param good whether it is there
   * @param what it is
   * @param state in a word or two
   */
  public record Fact(boolean good, String what, String state) {}

  public SettingCard(Ikon icon, String headline, String purpose, Node... actions) {
    getStyleClass().add("setting-card");
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().add("setting-icon");
    Label head = new Label(headline);
    head.getStyleClass().add("title-4");
    HBox top = new HBox(picture, head);
    top.getStyleClass().add("setting-head");
    Label text = new Label(purpose);
    text.getStyleClass().add("text-muted");
    Wrapping.of(text);
    text.setMinHeight(Region.USE_PREF_SIZE);
    facts.getStyleClass().add("setting-facts");
    Wrapping.of(messageText);
    messageText.setMinHeight(Region.USE_PREF_SIZE);
    message.getChildren().addAll(new FontIcon(Feather.INFO), messageText);
    message.setAlignment(Pos.TOP_LEFT);
    FlowPane buttons = new FlowPane(actions);
    buttons.getStyleClass().add("setting-actions");
    Observable[] shown =
        Arrays.stream(actions).map(Node::managedProperty).toArray(Observable[]::new);
    buttons
        .managedProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> Arrays.stream(actions).anyMatch(Node::isManaged), shown));
    getChildren().addAll(top, text, facts, message, buttons);
    show(Message.NONE);
  }

  /** Shows how things stand. */
  public void showFacts(List<Fact> all) {
    List<Node> lines = new ArrayList<>();
    for (Fact fact : all) {
      FontIcon mark = new FontIcon(fact.good() ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
      mark.getStyleClass().add(fact.good() ? "fact-good" : "fact-missing");
      Label what = new Label(fact.what());
      Label state = new Label(fact.state());
      state.getStyleClass().add("text-muted");
      HBox line = new HBox(mark, what, state);
      line.getStyleClass().add("setting-fact");
      lines.add(line);
    }
    facts.getChildren().setAll(lines);
  }

  /** Shows controls in place of facts. */
  public void showContent(Node content) {
    facts.getChildren().setAll(content);
  }

  /** Shows what came of what the user did last. */
  public void bindMessage(ObservableValue<Message> shown) {
    shown.subscribe(this::show);
  }

  private void show(Message shown) {
    messageText.setText(shown.text());
    message.getStyleClass().setAll("setting-message", shown.kind().styleClass());
    Presence.set(message, !shown.text().isEmpty());
  }
}
