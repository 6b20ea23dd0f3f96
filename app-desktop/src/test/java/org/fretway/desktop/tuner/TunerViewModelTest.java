package org.fretway.desktop.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.fretway.audio.Allocations;
import org.fretway.audio.output.Output;
import org.fretway.audio.pitch.ReferencePitch;
import org.fretway.audio.pitch.ReferenceTone;
import org.fretway.audio.pitch.Tuner;
import org.fretway.chart.Chart;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Tuning;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.desktop.model.Preference;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunerViewModelTest {
  private static final double PULSE = 1.0 / 60;
  private static final double E2 = ReferencePitch.CONCERT.frequency(40);

  @TempDir Path folder;

  private final TunerInputFixture input = new TunerInputFixture();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Output output = Output.silent();
  private LibraryFixture library;
  private TunerViewModel model;
  private double now;

  @BeforeEach
  void create() throws Exception {
    library = new LibraryFixture(folder);
    model = model();
    model.show(chart(List.of(0, 0, 0, 0, 0, 0), 0));
  }

  private TunerViewModel model() {
    return new TunerViewModel(
        input,
        new ReferenceTone(output),
        new TunerMemory(library.fretway(), background::add, Runnable::run),
        background::add,
        Runnable::run);
  }

  @AfterEach
  void close() {
    model.close();
    work();
    output.close();
    library.close();
  }

  private static Chart chart(List<Integer> offsets, double cents) {
    return ChartFixture.tuned(new Tuning(offsets), cents, List.of());
  }

  private void work() {
    for (Runnable next = background.poll(); next != null; next = background.poll()) {
      next.run();
    }
  }

  private void open() {
    model.open();
    work();
  }

  private void hear(double hertz, double seconds) {
    input.sound(hertz);
    for (double end = now + seconds; now < end; now += PULSE) {
      model.refresh(now);
    }
  }

  private List<String> notes() {
    return model.stringsProperty().get().stream().map(it -> it.note().withOctave()).toList();
  }

  @Test
  void the_strings_are_those_of_the_song() {
    assertThat(notes()).containsExactly("E2", "A2", "D3", "G3", "B3", "E4");
    assertThat(model.stringsProperty().get())
        .extracting(TunedString::number)
        .containsExactly(6, 5, 4, 3, 2, 1);
    model.show(chart(List.of(-2, 0, 0, 0, 0), 0));

    assertThat(notes()).containsExactly("A0", "E1", "A1", "D2", "G2");
  }

  @Test
  void a_song_that_is_off_is_followed_by_cents_and_by_its_pitch() {
    model.show(chart(List.of(-1, -1, -1, -1, -1, -1), -25));
    assertThat(model.stringsProperty().get().getFirst().frequency())
        .isCloseTo(ReferencePitch.CONCERT.frequency(38.75), within(1e-9));
    model.transpose(1.25);

    assertThat(model.stringsProperty().get().getFirst().frequency()).isCloseTo(E2, within(1e-9));
    assertThat(notes()).startsWith("E2", "A2");
  }

  @Test
  void a_capo_counts_if_it_is_on() {
    Chart song = chart(List.of(0, 0, 0, 0, 0, 0), 0);
    Chart capo =
        new Chart(
            "Lead",
            song.tuning(),
            3,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of());
    model.show(capo);
    assertThat(notes()).startsWith("E2");
    model.capoOnProperty().set(true);
    assertThat(notes()).startsWith("G2", "C3");
    model.show(song);

    assertThat(notes()).startsWith("E2", "A2");
  }

  @Test
  void it_listens_while_it_is_open_only() {
    assertThat(input.openCount()).isZero();
    open();
    assertThat(input.openCount()).isOne();
    model.leave();
    work();

    assertThat(input.openCount()).isZero();
  }

  @Test
  void an_input_that_arrives_after_it_was_left_is_closed() {
    model.open();
    model.leave();
    work();

    assertThat(input.openCount()).isZero();
  }

  @Test
  void a_string_is_found_shown_and_done() {
    open();
    hear(E2 * Math.pow(2, -20 / 1200.0), 1);
    assertThat(model.hearingProperty().get()).isTrue();
    assertThat(model.stringProperty().get()).isZero();
    assertThat(model.centsProperty().get()).isCloseTo(-20, within(0.5));
    assertThat(model.levelProperty().get()).isEqualTo(0.1);
    assertThat(model.doneProperty().get()).isZero();
    hear(E2, 2);

    assertThat(model.inTuneProperty().get()).isTrue();
    assertThat(model.doneProperty().get()).isEqualTo(1);
    assertThat(model.allDoneProperty().get()).isFalse();
    for (TunedString string : model.stringsProperty().get()) {
      hear(string.frequency(), 2);
    }
    assertThat(model.allDoneProperty().get()).isTrue();
  }

  @Test
  void opened_again_no_string_is_done() {
    open();
    hear(E2, 2);
    model.leave();
    open();

    assertThat(model.doneProperty().get()).isZero();
    assertThat(model.hearingProperty().get()).isFalse();
  }

  @Test
  void a_string_is_chosen_and_given_up() {
    open();
    model.choose(3);
    hear(E2, 1);
    assertThat(model.stringProperty().get()).isEqualTo(3);
    assertThat(model.chosenProperty().get()).isEqualTo(3);
    model.choose(3);
    hear(E2, 1);

    assertThat(model.chosenProperty().get()).isEqualTo(Tuner.NONE);
    assertThat(model.stringProperty().get()).isZero();
    model.choose(7);
    assertThat(model.chosenProperty().get()).isEqualTo(Tuner.NONE);
  }

  @Test
  void without_a_device_it_says_so_until_there_is_one() {
    input.device(Optional.empty(), Optional.of("why"));
    open();
    hear(E2, 0.5);
    assertThat(model.remarkProperty().get()).startsWith("No recording device");
    assertThat(model.hearingProperty().get()).isFalse();
    input.device(Optional.of("Interface"), Optional.empty());
    hear(E2, 0.5);

    assertThat(model.remarkProperty().get()).isEmpty();
    assertThat(model.hearingProperty().get()).isTrue();
  }

  @Test
  void a_device_that_goes_away_is_missed_and_nothing_is_heard() {
    open();
    hear(E2, 1);
    input.device(Optional.empty(), Optional.of("why"));
    hear(E2, 1);

    assertThat(model.remarkProperty().get()).contains("is gone");
    assertThat(model.hearingProperty().get()).isFalse();
  }

  @Test
  void another_device_than_the_chosen_one_is_told() {
    input.device(Optional.of("Other"), Optional.of("“Interface” is not there."));
    open();
    hear(0, 0.1);

    assertThat(model.remarkProperty().get()).isEqualTo("“Interface” is not there.");
  }

  @Test
  void an_input_that_is_dead_silent_for_long_is_told_until_it_is_not() {
    input.level(0);
    open();
    hear(0, 3);
    assertThat(model.remarkProperty().get()).isEmpty();
    hear(0, 3);
    assertThat(model.remarkProperty().get()).startsWith("Nothing at all comes from “Interface”");
    input.level(0.01);
    hear(0, 0.1);

    assertThat(model.remarkProperty().get()).isEmpty();
  }

  @Test
  void an_input_that_can_not_be_opened_is_told() {
    input.fail();
    open();

    assertThat(model.remarkProperty().get()).startsWith("No recording device");
  }

  @Test
  void the_pitch_of_the_a_is_kept_and_moves_all_strings() {
    open();
    model.referenceProperty().set(443);
    work();
    assertThat(model.stringsProperty().get().get(1).frequency()).isCloseTo(443 / 4.0, within(1e-9));
    assertThat(Preference.of(library.fretway().preferences(), Actor.LOCAL_OWNER))
        .containsEntry(Preference.TUNER_A, "443");

    model.close();
    model = model();
    model.show(chart(List.of(0, 0, 0, 0, 0, 0), 0));
    open();
    assertThat(model.referenceProperty().get()).isEqualTo(443);
  }

  @Test
  void while_a_note_is_played_nothing_is_heard() {
    open();
    hear(E2, 1);
    model.playNote();
    hear(E2, 1);
    assertThat(model.hearingProperty().get()).isFalse();
    model.playNote();
    hear(E2, 1);

    assertThat(model.hearingProperty().get()).isTrue();
  }

  @Test
  void a_look_allocates_nothing_while_a_string_rings() {
    open();
    hear(E2, 1);

    assertThat(Allocations.of(() -> hear(E2, 0.5))).isZero();
  }
}
