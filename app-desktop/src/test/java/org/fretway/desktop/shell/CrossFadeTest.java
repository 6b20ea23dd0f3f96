package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fretway.desktop.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrossFadeTest {
  private Button before;
  private TextField field;
  private CrossFade place;
  private Stage stage;

  @BeforeEach
  void open() {
    before = FxToolkit.call(() -> new Button("Before"));
    field = FxToolkit.call(() -> new TextField());
    place = FxToolkit.call(CrossFade::new);
    stage = FxToolkit.call(Stage::new);
    FxToolkit.run(
        () -> {
          stage.setScene(new Scene(new StackPane(place), 300, 200));
          place.show(new StackPane(before));
          stage.show();
        });
  }

  @AfterEach
  void close() {
    FxToolkit.run(() -> stage.close());
  }

  @Test
  void what_has_the_keyboard_in_a_new_screen_keeps_it_when_the_fade_ends() {
    FxToolkit.run(
        () -> {
          place.show(new StackPane(field));
          field.requestFocus();
          before.requestFocus(); // As an answer does that reaches a screen too late.
        });

    await().until(() -> FxToolkit.call(place::isAtRest));

    assertThat(FxToolkit.call(() -> stage.getScene().getFocusOwner())).isSameAs(field);
    assertThat(FxToolkit.call(() -> before.getScene())).isNull();
  }
}
