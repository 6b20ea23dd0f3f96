package org.fretway.desktop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.profile.NewProfile;
import org.fretway.profile.Profile;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PickerViewModelTest {
  private static final int TRIES = 5;

  private @TempDir Path folder;
  private Fretway fretway;
  private ProfileViewModel who;
  private PickerViewModel model;
  private Profile bo;
  private int done;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    fretway.windowUser().init("Ada", "1234", "correct horse");
    bo =
        fretway
            .profiles()
            .create(fretway.windowUser().actor(), NewProfile.of("Bo", "567890", "blue whale"));
    fretway.windowUser().signOut();
    who = new ProfileViewModel(fretway, Runnable::run, Runnable::run);
    model = new PickerViewModel(who, () -> done++);
  }

  @AfterEach
  void close() {
    who.close();
    fretway.close();
  }

  @Test
  void who_types_the_right_pin_is_signed_in_and_nothing_of_it_stays() {
    model.choose(bo);
    assertThat(step()).isEqualTo(new PickerStep.Pin(bo));

    type("567890");
    assertThat(model.pin().toString()).isEqualTo("PinEntry[6 digits]");
    model.submit();

    assertThat(fretway.windowUser().profile().map(Profile::name)).contains("Bo");
    assertThat(done).isEqualTo(1);
    assertThat(step()).isEqualTo(new PickerStep.Choosing());
    assertThat(model.pin().take()).isEmpty();
  }

  @Test
  void a_pin_that_is_too_short_is_not_tried_and_one_that_is_too_long_is_cut() {
    model.choose(bo);
    type("567");
    model.submit();
    assertThat(who.messageProperty().get().text()).isEmpty();
    assertThat(model.pin().countProperty().get()).isEqualTo(3);

    model.pin().back();
    type("1234567890123");
    assertThat(model.pin().countProperty().get()).isEqualTo(PinEntry.MAX_DIGITS);
  }

  @Test
  void a_wrong_pin_is_said_and_five_lock_until_a_moment() {
    model.choose(bo);
    for (int i = 0; i < TRIES; i++) {
      type("1111");
      model.submit();
      assertThat(who.messageProperty().get().text()).isEqualTo("The name or the PIN is wrong.");
    }
    type("567890");
    model.submit();

    assertThat(who.lockedUntilProperty().get())
        .hasValueSatisfying(it -> assertThat(it).isAfter(Instant.now()));
    assertThat(fretway.windowUser().profile()).isEmpty();
    assertThat(done).isZero();

    model.back();
    assertThat(who.lockedUntilProperty().get()).isEmpty();
  }

  @Test
  void who_forgot_the_pin_gets_in_with_the_phrase() {
    model.choose(bo);
    model.forgot();
    assertThat(step()).isEqualTo(new PickerStep.Recovering(bo));

    who.recover(bo, "green whale", "2222", "2222");
    assertThat(step()).isEqualTo(new PickerStep.Recovering(bo));

    who.recover(bo, "blue whale", "2222", "2222");
    assertThat(fretway.windowUser().profile().map(Profile::name)).contains("Bo");
    assertThat(done).isEqualTo(1);
  }

  @Test
  void one_switches_to_another_profile_and_the_own_needs_no_pin() throws Exception {
    fretway.windowUser().signIn("Ada", "1234");

    model.choose(bo);
    type("567890");
    model.submit();
    assertThat(fretway.windowUser().profile().map(Profile::name)).contains("Bo");

    model.choose(bo);
    assertThat(done).isEqualTo(2);
  }

  @Test
  void back_leads_from_the_phrase_to_the_pin_to_the_profiles_and_out() {
    model.choose(bo);
    model.forgot();
    model.back();
    assertThat(step()).isEqualTo(new PickerStep.Pin(bo));
    model.back();
    assertThat(step()).isEqualTo(new PickerStep.Choosing());
    model.back();
    assertThat(done).isEqualTo(1);
  }

  @Test
  void browsing_signs_out() throws Exception {
    fretway.windowUser().signIn("Ada", "1234");

    model.browse();

    assertThat(fretway.windowUser().profile()).isEmpty();
    assertThat(done).isEqualTo(1);
  }

  private PickerStep step() {
    return model.stepProperty().get();
  }

  private void type(String digits) {
    digits.chars().forEach(digit -> model.pin().add(digit - '0'));
  }
}
