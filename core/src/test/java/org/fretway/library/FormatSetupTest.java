package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.fretway.library.KeyCheck.Answer;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatSetupTest {
  private static final Actor OWNER = Actor.LOCAL_OWNER;

  @TempDir Path temp;
  private MadeUpLibrary library;

  @BeforeEach
  void open() throws Exception {
    library = new MadeUpLibrary(temp);
    for (int i = 0; i < 25; i++) {
      library.write(i + ".songs", "a: Locked" + i + " locked");
    }
    library.scan();
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void keys_are_tried_kept_and_used_at_once() throws Exception {
    FormatSetup setup = library.setup((archive, keys) -> Answer.OPENS);

    KeyTrial trial = setup.giveKeys(OWNER, MadeUpLibrary.keys(1), false);

    assertThat(trial).isEqualTo(new KeyTrial(true, 20, 0, 0));
    assertThat(trial.sentence())
        .isEqualTo("The keys open 20 of 20 archives checked; they are kept.");
    assertThat(library.settled().updated()).isEqualTo(25);
    assertThat(library.track("Locked7").state()).isEqualTo(TrackState.READY);
    assertThat(setup.status(OWNER))
        .isEqualTo(
            new FormatSetup.Status(true, true, true, 0, Optional.empty(), java.util.List.of()));
  }

  @Test
  void keys_that_open_nothing_are_kept_only_if_that_is_wanted() throws Exception {
    FormatSetup setup =
        library.setup(
            (archive, keys) ->
                archive.endsWith("0.songs") ? Answer.NO_KEY_FOR_IT : Answer.WRONG_KEY);

    KeyTrial refused = setup.giveKeys(OWNER, MadeUpLibrary.keys(1), false);
    assertThat(refused.kept()).isFalse();
    assertThat(refused.opensNone()).isTrue();
    assertThat(setup.status(OWNER).archiveKey()).isFalse();

    assertThat(setup.giveKeys(OWNER, MadeUpLibrary.keys(1), true).kept()).isTrue();
    assertThat(setup.status(OWNER).archiveKey()).isTrue();
    library.settled();
    setup.removeKeys(OWNER);
    assertThat(setup.status(OWNER).archiveKey()).isFalse();
  }

  @Test
  void archives_that_say_nothing_of_keys_do_not_count() throws Exception {
    FormatSetup setup = library.setup((archive, keys) -> Answer.DAMAGED);

    KeyTrial trial = setup.giveKeys(OWNER, MadeUpLibrary.keys(1), false);

    assertThat(trial.kept()).isTrue();
    assertThat(trial.checked()).isZero();
  }

  @Test
  void what_is_no_key_is_refused_and_never_repeated() {
    FormatSetup setup = library.setup((archive, keys) -> Answer.OPENS);
    String text = "{\"archive\": {\"key\": \"feedc0de\", \"iv\": \"feedc0de\"}}";

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> setup.giveKeys(OWNER, text, true))
        .withMessage("\"archive.key\" must be 64 hex digits.")
        .extracting(InvalidInputException::field)
        .isEqualTo("keys");
  }

  @Test
  void codebooks_and_keys_are_taken_from_files_of_a_sensible_size() throws Exception {
    FormatSetup setup = library.setup((archive, keys) -> Answer.OPENS);
    Path keys = Files.writeString(temp.resolve("k.json"), MadeUpLibrary.keys(2));
    Path huge = Files.write(temp.resolve("huge"), new byte[5 << 20]);

    assertThat(setup.giveKeys(OWNER, keys, false).kept()).isTrue();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> setup.giveKeys(OWNER, huge, false));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> setup.giveCodebooks(OWNER, huge));
    library.settled();
  }

  @Test
  void a_program_that_can_not_be_run_is_refused() {
    FormatSetup setup = library.setup((archive, keys) -> Answer.OPENS);

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> setup.setVgmstream(OWNER, Optional.of(temp.resolve("nothing"))))
        .withMessageContaining("is no program that can be run");
  }

  @Test
  void only_who_may_change_settings_learns_or_changes_anything() {
    FormatSetup setup = library.setup((archive, keys) -> Answer.OPENS);
    Actor other = new Actor(Optional.of(1L), Set.of(Permission.UPLOAD));

    assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> setup.status(other));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> setup.giveKeys(other, MadeUpLibrary.keys(1), true));
    assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> setup.removeKeys(other));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> setup.removeCodebooks(other));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> setup.setVgmstream(other, Optional.empty()));
  }
}
