package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fretway.desktop.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stage of 600 by 400 pixels with bars of 50 and 80. */
class PlayerStageTest {
  private final BarsViewModel bars = new BarsViewModel();
  private final Region highway = new Region();
  private final StackPane layer = new StackPane();
  private final Region top = bar(50);
  private final Region bottom = bar(80);
  private final PlayerStage stage =
      FxToolkit.call(() -> new PlayerStage(highway, layer, top, bottom, bars));
  private Stage window;

  private static Region bar(double height) {
    Region bar = new Region();
    bar.setPrefHeight(height);
    return bar;
  }

  @BeforeEach
  void show() {
    window =
        FxToolkit.call(
            () -> {
              Stage shown = new Stage();
              shown.setScene(new Scene(stage, 600, 400));
              shown.show();
              stage.layout();
              return shown;
            });
  }

  @AfterEach
  void close() {
    FxToolkit.run(
        () -> {
          stage.stop();
          window.close();
        });
  }

  private void look(long nanos, boolean held) {
    FxToolkit.run(
        () -> {
          bars.look(nanos, true, held);
          stage.layout();
        });
  }

  @Test
  void the_highway_lies_between_the_bars() {
    assertThat(highway.getLayoutY()).isEqualTo(50);
    assertThat(highway.getHeight()).isEqualTo(270);
    assertThat(layer.getHeight()).isEqualTo(270);
  }

  @Test
  void when_the_bars_go_the_highway_has_all_and_what_lies_over_it_stays() {
    look(0, false);
    look(BarsViewModel.REST_NANOS, false);

    assertThat(highway.getLayoutY()).isZero();
    assertThat(highway.getHeight()).isEqualTo(400);
    assertThat(layer.getHeight()).isEqualTo(270);
    await().until(() -> !top.isVisible() && !bottom.isVisible());
    await().until(() -> highway.getBoundsInParent().getHeight() == 400);
  }

  @Test
  void when_they_come_back_for_a_moment_the_highway_stays_as_it_is() {
    look(0, false);
    look(BarsViewModel.REST_NANOS, false);
    FxToolkit.run(bars::point);
    look(BarsViewModel.REST_NANOS + 1, false);

    assertThat(top.isVisible()).isTrue();
    assertThat(highway.getHeight()).isEqualTo(400);
    await().until(() -> top.getTranslateY() == 0);
  }

  @Test
  void what_needs_the_bars_makes_the_highway_give_them_room() {
    look(0, false);
    look(BarsViewModel.REST_NANOS, false);
    look(BarsViewModel.REST_NANOS + 1, true);

    assertThat(highway.getHeight()).isEqualTo(270);
    await().until(() -> highway.getBoundsInParent().getMinY() == 50);
  }
}
