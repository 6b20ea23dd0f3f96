package org.fretway.desktop.highway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.fretway.chart.Note;
import org.fretway.chart.Phrase;
import org.fretway.chart.Section;
import org.fretway.desktop.FxToolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bar of 1000 pixels with a song of 100 seconds: ten pixels a second. */
class SongPositionBarTest {
  private static final int STEPS = 10_000;

  private final List<String> asked = new ArrayList<>();
  private final SongPositionBar bar = FxToolkit.call(SongPositionBar::new);

  @BeforeEach
  void show() {
    FxToolkit.run(
        () -> {
          bar.setSong(
              List.of(new Section("intro", 1, 0), new Section("verse", 1, 50)),
              List.of(phrase(10), phrase(60)),
              100);
          bar.setWords((songTime, name) -> "%.0f %s".formatted(songTime, name));
          bar.setOnSeek(songTime -> asked.add("seek %.0f".formatted(songTime)));
          bar.setOnLoop(
              new SongPositionBar.LoopHandles() {
                @Override
                public void dragStart(double songTime, boolean exact) {
                  asked.add("start %.0f%s".formatted(songTime, exact ? " exact" : ""));
                }

                @Override
                public void dragEnd(double songTime, boolean exact) {
                  asked.add("end %.0f%s".formatted(songTime, exact ? " exact" : ""));
                }

                @Override
                public void drop() {
                  asked.add("drop");
                }
              });
          StackPane pane = new StackPane(bar);
          new Scene(pane, 1000, 30);
          pane.resize(1000, 30);
          pane.layout();
        });
  }

  @Test
  void a_press_and_a_drag_ask_for_moments() {
    drag(200, 300, false);

    assertThat(asked).containsExactly("seek 20", "seek 30");
  }

  @Test
  void a_drag_from_an_end_of_the_loop_moves_that_end() {
    loop(20, 40);
    drag(203, 250, false);
    drag(397, 500, true);

    assertThat(asked).containsExactly("start 25", "drop", "end 50 exact", "drop");
  }

  @Test
  void between_the_ends_a_press_asks_for_a_moment() {
    loop(20, 40);
    drag(300, 310, false);

    assertThat(asked).containsExactly("seek 30", "seek 31");
  }

  @Test
  void the_ends_stand_where_they_are_and_only_if_they_are_set() {
    assertThat(visible(".loop-start")).isFalse();

    loop(20, Double.NaN);
    assertThat(visible(".loop-start")).isTrue();
    assertThat(visible(".looped")).isFalse();

    loop(20, 40);
    assertThat(FxToolkit.<Double>call(() -> bar.lookup(".looped").getLayoutX())).isEqualTo(200);
    assertThat(FxToolkit.<Double>call(() -> bar.lookup(".looped").getLayoutBounds().getWidth()))
        .isEqualTo(200);
  }

  @Test
  void a_moment_before_the_song_stands_at_its_start() {
    FxToolkit.run(() -> bar.positionProperty().set(-2));

    assertThat(FxToolkit.<Double>call(() -> bar.lookup(".thumb").getLayoutX())).isZero();
  }

  @Test
  void pointing_tells_the_moment_and_the_section() {
    assertThat(FxToolkit.<String>call(() -> bar.tipAt(300))).isEqualTo("30 Intro");
    assertThat(FxToolkit.<String>call(() -> bar.tipAt(600))).isEqualTo("60 Verse");
  }

  @Test
  void the_line_of_the_section_begins_with_it() {
    FxToolkit.run(() -> bar.positionProperty().set(70));

    Node line = FxToolkit.call(() -> bar.lookup(".section-progress"));
    assertThat(line.getLayoutX()).isEqualTo(500);
    assertThat(line.getLayoutBounds().getWidth()).isEqualTo(200);
  }

  @Test
  void sections_show_how_well_they_were_played_only_if_that_is_known() {
    assertThat(visible(".section-result")).isFalse();
    FxToolkit.run(
        () -> {
          bar.setResults(List.of(new SectionResult(0.5), new SectionResult(Double.NaN)));
          bar.layout();
        });

    List<Node> lines = List.copyOf(FxToolkit.call(() -> bar.lookupAll(".section-result")));
    assertThat(lines).extracting(Node::isVisible).containsExactly(true, false);
    assertThat(lines.getFirst().getLayoutBounds().getWidth()).isEqualTo(499 / 2.0);
  }

  @Test
  void following_the_song_within_a_pixel_allocates_nothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    DoubleUnaryOperator walk =
        from -> {
          long before = threads.getCurrentThreadAllocatedBytes();
          for (int i = 0; i < STEPS; i++) {
            bar.positionProperty().set(from + i * 1e-7);
          }
          return threads.getCurrentThreadAllocatedBytes() - before;
        };
    FxToolkit.call(() -> walk.applyAsDouble(30));

    assertThat(FxToolkit.<Double>call(() -> walk.applyAsDouble(30.01))).isLessThan(STEPS);
  }

  @Test
  void following_the_song_lays_nothing_out() {
    FxToolkit.run(bar::layout);
    FxToolkit.run(() -> bar.positionProperty().set(45));

    assertThat(FxToolkit.<Boolean>call(bar::isNeedsLayout)).isFalse();
  }

  private static Phrase phrase(double start) {
    return new Phrase(
        "", 0, false, false, false, start, start + 1, List.of(), List.of(), Note.UNSET);
  }

  private boolean visible(String selector) {
    return FxToolkit.call(() -> bar.lookup(selector).isVisible());
  }

  private void loop(double from, double to) {
    FxToolkit.run(
        () -> {
          bar.loopStartProperty().set(from);
          bar.loopEndProperty().set(to);
        });
  }

  private void drag(double from, double to, boolean alt) {
    FxToolkit.run(
        () -> {
          bar.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, from, alt));
          bar.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, to, alt));
          bar.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, to, alt));
        });
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, double x, boolean alt) {
    return new MouseEvent(
        type,
        x,
        5,
        x,
        5,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        alt,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }
}
