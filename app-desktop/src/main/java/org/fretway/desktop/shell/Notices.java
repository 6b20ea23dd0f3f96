package org.fretway.desktop.shell;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Sentences at the top of the window that stay until they are dismissed. */
final class Notices extends VBox {
  private static final Texts TEXTS = Texts.of(Notices.class);

  /** More would take the room of what they are about. */
  private static final int MAX_NOTICES = 4;

  private static final Duration OFFERED_FOR = Duration.seconds(30);

  private final PauseTransition pause = new PauseTransition(OFFERED_FOR);
  private String offered = "";

  /** Shows a sentence; one that is there already moves to the end. */
  void show(String sentence) {
    show(sentence, "", () -> {});
  }

  /**
   * Shows a sentence and what can be done about it.
   *
   * @param action what the button says; empty for none
   */
  void show(String sentence, String action, Runnable act) {
    dismiss(sentence);
    Label text = new Label(sentence, new FontIcon(Feather.INFO));
    Wrapping.of(text);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox notice = new HBox(text, gap);
    if (!action.isEmpty()) {
      Button button = new Button(action);
      button.getStyleClass().add("accent");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            getChildren().remove(notice);
            act.run();
          });
      notice.getChildren().add(button);
    }
    notice
        .getChildren()
        .add(
            new IconButton(
                Feather.X, TEXTS.get("notice.dismiss"), () -> getChildren().remove(notice)));
    notice.setUserData(sentence);
    notice.getStyleClass().add("notice");
    getChildren().add(notice);
    if (getChildren().size() > MAX_NOTICES) {
      getChildren().removeFirst();
    }
  }

  /**
   * Shows a sentence and what can be done about it for a while, in place of the last such one.
   *
   * @param action what the button says
   */
  void offer(String sentence, String action, Runnable act) {
    dismiss(offered);
    offered = sentence;
    show(sentence, action, act);
    pause.setOnFinished(event -> dismiss(sentence));
    pause.playFromStart();
  }

  /** Takes away what offers to do something. */
  void dismissOffers() {
    getChildren().removeIf(it -> it.lookup(".accent") != null);
  }

  /** Takes a sentence away, if it is there. */
  void dismiss(String sentence) {
    getChildren().removeIf(it -> sentence.equals(it.getUserData()));
  }
}
