package org.fretway.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.format.rocksmith.PsarcFixture;
import org.fretway.format.rocksmith.RocksmithSong;
import org.fretway.format.wem.WemFixture;
import org.fretway.library.ScanMode;
import org.fretway.library.TrackState;
import org.fretway.profile.Actor;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsViewModelTest {
  @TempDir Path temp;
  private Fretway fretway;
  private FormatsViewModel model;

  @BeforeEach
  void open() throws Exception {
    Path songs = Files.createDirectory(temp.resolve("songs"));
    new RocksmithSong("alpha")
        .with("Lead")
        .sound(100, RocksmithSong.pcmWem(1), RocksmithSong.pcmWem(0.5))
        .addTo(new PsarcFixture().encrypted(PsarcFixture.keys(1)))
        .write(songs.resolve("alpha_p.psarc"));
    fretway =
        Fretway.open(new FretwayConfig(EmptyDatabase.in(temp.resolve("data")), Optional.of(songs)));
    fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    assertThat(fretway.scanner().awaitIdle(Duration.ofMinutes(1))).isTrue();
    model = new FormatsViewModel(fretway, Runnable::run, Runnable::run);
  }

  @AfterEach
  void close() {
    model.close();
    fretway.close();
  }

  @Test
  void it_tells_what_is_missing_and_how_many_songs_wait() {
    assertThat(model.isLoaded()).isTrue();
    assertThat(model.statusProperty().get().archiveKey()).isFalse();
    assertThat(model.waitingProperty().get()).isEqualTo(Map.of(TrackState.NEEDS_KEYS, 1L));
  }

  @Test
  void who_is_not_signed_in_sees_and_changes_nothing() throws Exception {
    model.keys().paste(PsarcFixture.keysJson(1));
    fretway.windowUser().init("Ada", "1234", "correct horse");
    assertThat(model.refusalProperty().get()).isEmpty();

    fretway.windowUser().signOut();
    model.keys().remove();

    assertThat(model.refusalProperty().get()).isEqualTo("Sign in first: Settings, Profile.");
    assertThat(model.keys().messageProperty().get())
        .isEqualTo(Message.bad("Sign in first: Settings, Profile."));
    assertThat(model.statusProperty().get().archiveKey()).isFalse();

    fretway.windowUser().signIn("Ada", "1234");

    assertThat(model.refusalProperty().get()).isEmpty();
    assertThat(model.statusProperty().get().archiveKey()).isTrue();
  }

  @Test
  void pasted_keys_are_tried_kept_and_used() {
    model.keys().paste(PsarcFixture.keysJson(1));

    assertThat(model.keys().messageProperty().get().kind()).isEqualTo(Kind.GOOD);
    assertThat(model.keys().messageProperty().get().text()).contains("1 of 1 archives");
    assertThat(model.statusProperty().get().archiveKey()).isTrue();
    await().until(() -> fretway.library().countLacking().isEmpty());
  }

  @Test
  void keys_that_open_nothing_wait_for_a_decision() {
    model.keys().paste(PsarcFixture.keysJson(2));

    assertThat(model.keys().messageProperty().get().kind()).isEqualTo(Kind.WARNING);
    assertThat(model.keys().pendingProperty().get()).isTrue();
    assertThat(model.statusProperty().get().archiveKey()).isFalse();

    model.keys().keepPending();

    assertThat(model.keys().pendingProperty().get()).isFalse();
    assertThat(model.statusProperty().get().archiveKey()).isTrue();
  }

  @Test
  void what_is_no_key_is_refused_without_being_shown() {
    model.keys().paste("{\"archive\": {\"key\": \"secret\", \"iv\": \"secret\"}}");

    Message message = model.keys().messageProperty().get();
    assertThat(message.kind()).isEqualTo(Kind.BAD);
    assertThat(message.text()).contains("hex digits").doesNotContain("secret");
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void an_empty_clipboard_and_a_file_that_is_gone_are_said() {
    model.keys().paste(null);
    assertThat(model.keys().messageProperty().get().text()).contains("clipboard");

    model.giveCodebooks(temp.resolve("gone.bin"));
    assertThat(model.codebooksMessageProperty().get().text()).contains("gone.bin is not there");
  }

  @Test
  void codebooks_come_and_go() throws Exception {
    Path file = Files.write(temp.resolve("books.bin"), WemFixture.codebooks());

    model.giveCodebooks(file);
    assertThat(model.statusProperty().get().codebooks()).isPositive();

    model.removeCodebooks();
    assertThat(model.statusProperty().get().codebooks()).isZero();
  }

  @Test
  void a_program_that_can_not_be_run_is_refused() throws Exception {
    model.chooseVgmstream(Files.writeString(temp.resolve("notes.txt"), "no program"));

    assertThat(model.vgmstreamMessageProperty().get().kind()).isEqualTo(Kind.BAD);
    assertThat(model.vgmstreamMessageProperty().get().text())
        .contains("no program that can be run");
  }

  @Test
  void what_can_not_be_found_out_is_said() {
    fretway.close();
    model.close();
    model = new FormatsViewModel(fretway, Runnable::run, Runnable::run);

    assertThat(model.isLoaded()).isTrue();
    assertThat(model.refusalProperty().get()).contains("could not be found out");
  }
}
