package org.fretway.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.fretway.practice.judge.JudgementResult;
import org.fretway.practice.judge.Reason;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakesTest {
  private static final String SONG = PracticeFixture.SONG;
  private static final int SECOND = 3 * Takes.SAMPLE_RATE;

  @TempDir Path temp;
  private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
  private PracticeFixture practice;
  private Path folder;
  private Takes takes;
  private Actor alice;

  @BeforeEach
  void open() throws Exception {
    practice = new PracticeFixture(temp);
    folder = temp.resolve("takes");
    takes = practice.takes(folder, free::get);
    alice = PracticeFixture.actor(practice.alice);
  }

  @AfterEach
  void close() {
    practice.close();
  }

  private Path begin() throws Exception {
    Path file = takes.begin(alice, SONG, 10, 0.75, 1);
    Files.write(file, new byte[44 + 2 * SECOND]);
    return file;
  }

  private void record() throws Exception {
    takes.keep(begin(), 10.25, 2L * Takes.SAMPLE_RATE);
  }

  @Test
  void takes_are_numbered_and_listed_with_the_latest_first() throws Exception {
    record();
    practice.setTime(practice.now().plusSeconds(60));
    record();

    assertThat(takes.list(alice, SONG))
        .extracting(Take::name, Take::startTime, Take::rate, Take::seconds)
        .containsExactly(tuple("Take 2", 10.25, 0.75, 2.0), tuple("Take 1", 10.25, 0.75, 2.0));
    assertThat(takes.list(alice, SONG).getFirst().endTime()).isEqualTo(11.75);
    assertThat(takes.list(alice, PracticeFixture.OTHER_SONG)).isEmpty();
    assertThat(takes.list(PracticeFixture.actor(practice.bob), SONG)).isEmpty();
  }

  @Test
  void a_take_that_is_being_recorded_is_not_listed_and_one_too_short_leaves_nothing()
      throws Exception {
    Path file = begin();
    assertThat(takes.list(alice, SONG)).isEmpty();
    takes.discard(file);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_take_gets_another_name_and_is_deleted_with_its_sound() throws Exception {
    record();
    Take take = takes.list(alice, SONG).getFirst();
    assertThat(takes.rename(alice, take.id(), " Solo ").name()).isEqualTo("Solo");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> takes.rename(alice, take.id(), " "));

    takes.delete(alice, take.id());

    assertThat(takes.list(alice, SONG)).isEmpty();
    assertThat(folder).isEmptyDirectory();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> takes.delete(alice, take.id()));
  }

  private static TakeJudgements judged(int strikes) {
    return new TakeJudgements(
        "Lead",
        80,
        IntStream.range(0, strikes)
            .mapToObj(
                i ->
                    new TakeJudgements.Judged(
                        10 + i,
                        0b11,
                        new JudgementResult(
                            i % 2 == 0,
                            i % 2 == 0 ? Reason.NONE : Reason.PARTIAL_CHORD,
                            0.25,
                            Double.NaN,
                            0b1,
                            i)))
            .toList());
  }

  @Test
  void what_was_judged_of_a_take_is_kept_and_goes_with_it() throws Exception {
    Path file = begin();
    takes.keep(file, 10.25, 2L * Takes.SAMPLE_RATE);
    long id = takes.list(alice, SONG).getFirst().id();
    assertThat(takes.judgements(alice, id)).isEmpty();

    takes.keepJudgements(file, judged(300));

    assertThat(practice.takes(folder, free::get).list(alice, SONG)).hasSize(1);
    assertThat(takes.judgements(alice, id)).contains(judged(300));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> takes.judgements(PracticeFixture.actor(practice.bob), id));
    takes.delete(alice, id);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void what_was_judged_is_refused_when_it_is_damaged() throws Exception {
    Path file = begin();
    takes.keep(file, 10.25, 2L * Takes.SAMPLE_RATE);
    long id = takes.list(alice, SONG).getFirst().id();
    takes.keepJudgements(file, judged(3));
    Path judged = folder.resolve(file.getFileName().toString().replace(".wav", ".judged"));
    byte[] good = Files.readAllBytes(judged);
    for (int length = 0; length < good.length; length++) {
      Files.write(judged, Arrays.copyOf(good, length));
      assertThat(takes.judgements(alice, id)).as("%d bytes", length).isEmpty();
    }
    Files.write(judged, Arrays.copyOf(good, good.length + 1));
    assertThat(takes.judgements(alice, id)).isEmpty();
    byte[] huge = good.clone();
    huge[11] = 0x7f; // The count.
    Files.write(judged, huge);
    assertThat(takes.judgements(alice, id)).isEmpty();
    Files.write(judged, good);
    assertThat(takes.judgements(alice, id)).isPresent();
  }

  @Test
  void what_was_judged_of_a_take_that_is_gone_is_deleted() throws Exception {
    Files.createDirectories(folder);
    Path nobodys = Files.write(folder.resolve("nobodys.judged"), new byte[10]);
    takes.list(alice, SONG);
    assertThat(nobodys).doesNotExist();
  }

  @Test
  void nobody_touches_the_takes_of_another() throws Exception {
    record();
    long id = takes.list(alice, SONG).getFirst().id();
    Actor bob = PracticeFixture.actor(practice.bob);
    assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> takes.delete(bob, id));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> takes.rename(bob, id, "Mine"));
    assertThat(takes.list(alice, SONG)).hasSize(1);
  }

  @Test
  void a_take_whose_recording_was_cut_off_is_kept_as_far_as_it_goes() throws Exception {
    begin();
    Path hardlyBegun = takes.begin(alice, SONG, 50, 1, 1);
    Files.write(hardlyBegun, new byte[100]);
    Path nobodys = Files.write(folder.resolve("nobodys.wav"), new byte[100]);

    Takes afterCrash = practice.takes(folder, free::get);

    assertThat(afterCrash.list(alice, SONG))
        .extracting(Take::name, Take::startTime, Take::seconds)
        .containsExactly(tuple("Take 1", 10.0, 2.0));
    assertThat(hardlyBegun).doesNotExist();
    assertThat(nobodys).doesNotExist();
  }

  @Test
  void a_full_disk_is_said_before_anything_is_begun() throws Exception {
    free.set(500);
    assertThatIOException().isThrownBy(() -> takes.begin(alice, SONG, 10, 1, 1));
    assertThat(takes.list(alice, SONG)).isEmpty();
  }

  @Test
  void a_folder_that_can_not_be_made_is_said() throws IOException {
    Files.writeString(folder, "in the way");
    assertThatIOException().isThrownBy(() -> takes.begin(alice, SONG, 10, 1, 1));
  }
}
