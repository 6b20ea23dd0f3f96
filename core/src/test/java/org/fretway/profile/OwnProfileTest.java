package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnProfileTest {
  private TestAccounts accounts;
  private Profile bob;

  @BeforeEach
  void open(@TempDir Path temp) throws Exception {
    accounts = new TestAccounts(temp);
    accounts.alice();
    bob = accounts.another("Bob");
    accounts.window().signIn("Bob", "1234");
  }

  @AfterEach
  void close() {
    accounts.close();
  }

  private OwnProfile own() {
    return accounts.own();
  }

  private Actor actor() {
    return accounts.window().actor();
  }

  @Test
  void who_is_no_administrator_changes_name_and_picture_of_the_own_profile() throws Exception {
    ProfileChange change = ProfileChange.NONE.withName("Bobby").withAvatarId(7);

    Profile changed = own().change(actor(), change);

    assertThat(changed.id()).isEqualTo(bob.id());
    assertThat(changed.name()).isEqualTo("Bobby");
    assertThat(accounts.window().profile()).contains(changed);
  }

  @Test
  void who_is_nobody_in_particular_has_no_own_profile() {
    accounts.window().signOut();

    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> own().change(actor(), ProfileChange.NONE.withAvatarId(7)));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> own().putSetting(actor(), "theme", Optional.of("dark")));
    assertThat(own().setting(actor(), "theme")).isEmpty();
  }

  @Test
  void a_new_pin_needs_the_one_that_holds_and_leaves_the_window_signed_in() throws Exception {
    ProfileChange change = ProfileChange.NONE.withPin("5678");

    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> own().change(actor(), change));
    assertThatExceptionOfType(BadCredentialsException.class)
        .isThrownBy(() -> own().changeSecrets(actor(), "9999", change));
    own().changeSecrets(actor(), "1234", change);

    assertThat(accounts.window().profile().map(Profile::id)).contains(bob.id());
    accounts.window().signOut();
    accounts.window().signIn("Bob", "5678");
  }

  @Test
  void one_setting_is_kept_without_touching_the_others() throws Exception {
    own().change(actor(), ProfileChange.NONE.withProfileSettings("{\"zoom\":1.5}"));

    own().putSetting(actor(), "theme", Optional.of("dark"));

    assertThat(own().setting(actor(), "theme")).contains("dark");
    assertThat(accounts.window().profile().flatMap(Profile::profileSettings))
        .contains("{\"zoom\":1.5,\"theme\":\"dark\"}");
    own().putSetting(actor(), "theme", Optional.empty());
    assertThat(own().setting(actor(), "theme")).isEmpty();
  }

  @Test
  void settings_that_grow_too_large_are_refused_and_stay_as_they_were() throws Exception {
    own().putSetting(actor(), "theme", Optional.of("dark"));

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> own().putSetting(actor(), "long", Optional.of("x".repeat(17_000))));

    assertThat(own().setting(actor(), "theme")).contains("dark");
  }
}
