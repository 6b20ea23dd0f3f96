package org.fretway.audio.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoteNameTest {
  @Test
  void a_note_has_a_name_an_octave_and_cents() {
    assertThat(NoteName.of(69)).isEqualTo(new NoteName("A", 4, 0));
    assertThat(NoteName.of(60).withOctave()).isEqualTo("C4");
    assertThat(NoteName.of(40).withOctave()).isEqualTo("E2");
    assertThat(NoteName.of(23).withOctave()).isEqualTo("B0");
    assertThat(NoteName.of(30).name()).isEqualTo("F♯");
    assertThat(NoteName.of(40.25).cents()).isCloseTo(25, within(1e-9));
    assertThat(NoteName.of(39.75).cents()).isCloseTo(-25, within(1e-9));
    assertThat(NoteName.of(39.75).withOctave()).isEqualTo("E2");
  }

  @Test
  void a_scale_follows_its_a() {
    ReferencePitch high = new ReferencePitch(443);

    assertThat(high.frequency(69)).isEqualTo(443);
    assertThat(high.frequency(57)).isCloseTo(221.5, within(1e-9));
    assertThat(ReferencePitch.CONCERT.frequency(40)).isCloseTo(82.407, within(1e-3));
    assertThat(high.note(high.frequency(40.3))).isCloseTo(40.3, within(1e-9));
  }

  @Test
  void an_a_that_nobody_tunes_to_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReferencePitch(429));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReferencePitch(451));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReferencePitch(Double.NaN));
  }
}
