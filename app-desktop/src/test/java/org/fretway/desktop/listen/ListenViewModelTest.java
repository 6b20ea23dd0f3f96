package org.fretway.desktop.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.fretway.chart.Strikes;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.UiThread;
import org.fretway.practice.judge.Reason;
import org.fretway.practice.judge.Tolerance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listening to a note a second, without a device and without a song that sounds. */
class ListenViewModelTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final UiThread ui = new UiThread();
  private final ListenInputFixture input = new ListenInputFixture();
  private final List<String> brake = new ArrayList<>();
  private final Strikes strikes = Strikes.of(TallyTest.chart(10));
  private LibraryFixture library;
  private ListenViewModel model;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder);
    model = create();
    show(strikes, 100);
  }

  private ListenViewModel create() {
    return ui.call(
        () ->
            new ListenViewModel(
                input,
                (nanos, moment) -> moment.playing = false,
                new WaitHold.Brake() {
                  @Override
                  public void hold() {
                    brake.add("hold");
                  }

                  @Override
                  public void goOn() {
                    brake.add("go on");
                  }
                },
                new ListenMemory(library.fretway(), background, ui),
                background,
                ui));
  }

  private void show(Strikes shown, int mastery) {
    ui.run(() -> model.show(shown, "Lead", 0, mastery, List.of(0.0, 5.0)));
  }

  @AfterEach
  void close() {
    ui.run(model::close);
    background.close();
    ui.close();
    library.close();
  }

  private void awaitThat(BooleanSupplier condition) {
    await().atMost(PATIENCE).until(() -> ui.call(condition::getAsBoolean));
  }

  private void turnOn() {
    ui.run(model::toggle);
    await().atMost(PATIENCE).until(() -> input.strikes().isPresent());
  }

  private void refresh(double songTime, boolean playing) {
    ui.run(
        () -> model.refresh(songTime, 1, playing, (long) (songTime * TimeUnit.SECONDS.toNanos(1))));
  }

  @Test
  void what_is_played_is_judged_and_counted() {
    turnOn();
    input.reach(0, 0);
    refresh(0, true);
    input.play(0, 0.01, 0);
    input.play(1, 0.02, 0);
    input.reach(2.5, 0);
    refresh(2.5, true);

    JudgedPlay judged = ui.call(() -> model.judged().orElseThrow());
    assertThat(judged.results().isHit(1)).isTrue();
    assertThat(judged.results().reason(2)).isEqualTo(Reason.NOT_PLAYED);
    assertThat(judged.tolerance()).isEqualTo(Tolerance.USUAL);
    assertThat(ui.<Integer>call(() -> model.figures().percentProperty().get())).isEqualTo(66);
    assertThat(ui.<Integer>call(() -> model.figures().streakProperty().get())).isZero();
    assertThat(ui.<Integer>call(() -> model.figures().sectionsProperty().get().size()))
        .isEqualTo(2);
  }

  @Test
  void another_tolerance_or_chart_begins_with_nothing_judged() {
    turnOn();
    input.reach(0, 0);
    input.play(0, 0, 0);
    ui.run(() -> model.toleranceProperty().set(ToleranceChoice.STRICT));

    JudgedPlay judged = ui.call(() -> model.judged().orElseThrow());
    assertThat(judged.tolerance()).isEqualTo(Tolerance.STRICT);
    assertThat(judged.results().isJudged(0)).isFalse();

    Strikes easier = Strikes.of(TallyTest.chart(4));
    show(easier, 40);
    await().atMost(PATIENCE).until(() -> input.strikes().filter(easier::equals).isPresent());
    assertThat(ui.<Integer>call(() -> model.judged().orElseThrow().mastery())).isEqualTo(40);
  }

  @Test
  void without_a_device_it_says_so_and_is_off() {
    input.fail("There is no recording device.");
    ui.run(model::toggle);

    awaitThat(() -> !model.onProperty().get());
    assertThat(ui.call(() -> model.remarkProperty().get()))
        .isEqualTo("There is no recording device.");
    assertThat(ui.<Boolean>call(() -> model.judged().isEmpty())).isTrue();
  }

  @Test
  void a_device_that_goes_away_is_told_and_listening_goes_on() {
    turnOn();
    input.notice("The recording device is gone.");
    refresh(0, true);

    assertThat(ui.call(() -> model.remarkProperty().get()))
        .isEqualTo("The recording device is gone.");
    assertThat(ui.<Boolean>call(() -> model.onProperty().get())).isTrue();
  }

  @Test
  void what_rings_and_clips_is_read() {
    turnOn();
    input.ring(40.1);
    input.clip();
    refresh(0, true);

    assertThat(ui.call(() -> model.reading().noteProperty().get())).isEqualTo("E2 +10 ct");
    assertThat(ui.<Boolean>call(() -> model.reading().clippedProperty().get())).isTrue();
    refresh(2, true);
    assertThat(ui.<Boolean>call(() -> model.reading().clippedProperty().get())).isFalse();
  }

  @Test
  void turned_off_it_closes_the_input_and_marks_nothing() {
    turnOn();
    ui.run(model::toggle);

    await().atMost(PATIENCE).until(() -> input.openCount() == 0);
    assertThat(ui.<Boolean>call(() -> model.judged().isEmpty())).isTrue();
  }

  @Test
  void it_is_on_again_for_whom_it_was_on_before() throws Exception {
    ui.run(model::close);
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    model = create();
    show(strikes, 100);
    turnOn();
    ui.run(() -> model.toleranceProperty().set(ToleranceChoice.RELAXED));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                library
                    .fretway()
                    .viewState()
                    .get(library.fretway().windowUser().actor(), "listening")
                    .filter(it -> it.contains("relaxed"))
                    .isPresent());
    ui.run(model::close);
    model = create();

    awaitThat(() -> model.onProperty().get());
    assertThat(ui.call(() -> model.toleranceProperty().get())).isEqualTo(ToleranceChoice.RELAXED);
  }

  @Test
  void the_song_waits_for_a_note_that_was_not_played_in_time() {
    ui.run(() -> model.waitsProperty().set(true));
    turnOn();
    input.reach(0, 0);
    refresh(0, true);
    input.play(0, 0.02, 0);
    refresh(0.15, true);
    assertThat(brake).isEmpty();
    refresh(0.4, true);
    refresh(0.65, true);
    refresh(0.9, true);
    refresh(1.13, true);

    assertThat(brake).containsExactly("hold");
    assertThat(ui.<Integer>call(() -> model.waiting().awaitedProperty().get())).isEqualTo(1);
    assertThat(ui.call(() -> model.waiting().messageProperty().get())).contains("C3");
    input.play(1, 1.14, 0, 1);
    refresh(1.14, false);

    assertThat(brake).containsExactly("hold", "go on");
    assertThat(ui.<Integer>call(() -> model.waiting().awaitedProperty().get()))
        .isEqualTo(WaitHold.NONE);
  }

  @Test
  void a_note_can_be_passed_over_and_a_hint_comes_after_long() {
    ui.run(() -> model.waitsProperty().set(true));
    turnOn();
    input.reach(0, 0);
    refresh(0, true);
    refresh(0.13, true);
    String first = ui.call(() -> model.waiting().messageProperty().get());
    ui.run(() -> model.refresh(0.13, 1, false, TimeUnit.SECONDS.toNanos(20)));

    assertThat(ui.call(() -> model.waiting().messageProperty().get())).isNotEqualTo(first);
    ui.run(() -> model.waiting().skip());
    refresh(0.3, true);
    assertThat(brake).containsExactly("hold", "go on");
    assertThat(ui.call(() -> model.waiting().messageProperty().get())).isEmpty();
  }
}
