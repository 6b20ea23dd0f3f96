package org.fretway.desktop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.profile.Profile;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileViewModelTest {
  private static final int TRIES = 5;

  private @TempDir Path folder;
  private Fretway fretway;
  private ProfileViewModel model;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    model = new ProfileViewModel(fretway, Runnable::run, Runnable::run);
  }

  @AfterEach
  void close() {
    model.close();
    fretway.close();
  }

  @Test
  void the_first_profile_is_made_and_signed_in() {
    assertThat(state()).isEqualTo(new ProfileState.NoProfile());

    model.create("Ada", "1234", "1234", "correct horse");

    assertThat(state()).isInstanceOf(ProfileState.SignedIn.class);
    assertThat(message().kind()).isEqualTo(Kind.GOOD);
    assertThat(fretway.windowUser().profile().map(Profile::name)).contains("Ada");
  }

  @Test
  void pins_that_differ_make_nothing() {
    model.create("Ada", "1234", "1235", "correct horse");

    assertThat(state()).isEqualTo(new ProfileState.NoProfile());
    assertThat(message().text()).startsWith("The two PINs are not the same");
    assertThat(fretway.profiles().list()).isEmpty();
  }

  @Test
  void what_can_not_be_taken_is_said_without_the_secret() {
    model.create("Ada", "12ab", "12ab", "correct horse");
    assertThat(message()).isEqualTo(Message.bad("The PIN must be 4 to 12 digits."));

    model.create("Ada", "1234", "1234", "abc");
    assertThat(message().text()).contains("recovery phrase must have").doesNotContain("abc");

    model.create(" ", "1234", "1234", "correct horse");
    assertThat(message().text()).contains("name must have");
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void signing_out_offers_the_profiles_and_signing_in_takes_one() {
    Profile ada = ada();
    model.signOut();
    assertThat(state()).isEqualTo(new ProfileState.SignedOut(List.of(ada)));

    model.signIn(ada, "1234");

    assertThat(state()).isEqualTo(new ProfileState.SignedIn(ada));
    assertThat(message()).isEqualTo(Message.NONE);
  }

  @Test
  void a_wrong_pin_is_said_and_too_many_lock_until_a_time_that_is_said() {
    Profile ada = ada();
    model.signOut();

    model.signIn(ada, "9999");
    assertThat(message()).isEqualTo(Message.bad("The name or the PIN is wrong."));

    for (int i = 1; i < TRIES; i++) {
      model.signIn(ada, "9999");
    }
    model.signIn(ada, "1234");

    assertThat(message().text()).containsPattern("locked .*Try again at \\d\\d:\\d\\d\\.");
    assertThat(state()).isInstanceOf(ProfileState.SignedOut.class);
  }

  @Test
  void the_recovery_phrase_gives_a_new_pin_and_signs_in() {
    Profile ada = ada();
    model.signOut();
    model.forgotPin(ada);
    assertThat(state()).isEqualTo(new ProfileState.Recovering(ada, List.of(ada)));

    model.recover(ada, "wrong horse", "5678", "5678");
    assertThat(message().text()).isEqualTo("The name or the recovery phrase is wrong.");
    assertThat(state()).isInstanceOf(ProfileState.Recovering.class);

    model.recover(ada, "correct horse", "5678", "5679");
    assertThat(message().text()).startsWith("The two PINs are not the same");

    model.recover(ada, "correct horse", "5678", "5678");
    assertThat(state()).isInstanceOf(ProfileState.SignedIn.class);

    model.signOut();
    model.signIn(ada, "5678");
    assertThat(state()).isInstanceOf(ProfileState.SignedIn.class);
  }

  @Test
  void recovering_can_be_left() {
    Profile ada = ada();
    model.signOut();
    model.forgotPin(ada);

    model.cancelRecovery();

    assertThat(state()).isEqualTo(new ProfileState.SignedOut(List.of(ada)));
  }

  @Test
  void a_profile_that_is_made_over_the_network_is_offered_at_once() throws Exception {
    fretway.profiles().init("Ada", "1234", "correct horse");

    assertThat(state()).isInstanceOf(ProfileState.SignedOut.class);
    model.create("Bo", "1234", "1234", "correct horse");
    assertThat(message()).isEqualTo(Message.bad("Fretway is set up already."));
  }

  @Test
  void profiles_that_can_not_be_read_are_a_state_of_its_own() {
    fretway.close();

    model.refresh();

    assertThat(state()).isEqualTo(new ProfileState.Failed());
    assertThat(model.isLoaded()).isTrue();
  }

  private Profile ada() {
    model.create("Ada", "1234", "1234", "correct horse");
    return fretway.windowUser().profile().orElseThrow();
  }

  private ProfileState state() {
    return model.stateProperty().get();
  }

  private Message message() {
    return model.messageProperty().get();
  }
}
