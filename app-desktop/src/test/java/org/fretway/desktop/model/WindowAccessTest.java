package org.fretway.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.NewProfile;
import org.fretway.profile.Permission;
import org.fretway.profile.Profile;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowAccessTest {
  private @TempDir Path folder;
  private Fretway fretway;
  private WindowAccess access;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    access = new WindowAccess(fretway.windowUser());
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  @Test
  void without_profiles_whoever_sits_there_owns_the_library() {
    Actor actor = access.call(it -> it);

    assertThat(actor).isEqualTo(Actor.LOCAL_OWNER);
    assertThat(access.viewer()).isEmpty();
  }

  @Test
  void it_asks_as_the_profile_that_is_signed_in_now() throws Exception {
    Profile ada = fretway.windowUser().init("Ada", "1234", "correct horse");

    assertThat(access.viewer()).isEqualTo(Optional.of(ada.id()));

    fretway.windowUser().signOut();

    assertThat(access.viewer()).isEmpty();
    Actor actor = access.call(it -> it);
    assertThat(actor).isEqualTo(Actor.ANONYMOUS);
  }

  @Test
  void who_has_not_signed_in_is_told_where_to() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway.windowUser().signOut();

    assertThatThrownBy(() -> access.run(actor -> actor.require(Permission.UPLOAD)))
        .isInstanceOf(ForbiddenException.class)
        .hasMessage("Sign in first: Settings, Profile.");
  }

  @Test
  void who_lacks_a_permission_is_told_which() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway.profiles().create(access.call(it -> it), NewProfile.of("Bo", "2345", "battery staple"));
    fretway.windowUser().signIn("Bo", "2345");

    assertThatThrownBy(() -> access.run(actor -> actor.require(Permission.UPLOAD)))
        .isInstanceOf(ForbiddenException.class)
        .hasMessageContaining("Your profile may not do that.")
        .hasMessageContaining("UPLOAD");
    assertThat(access.<Set<Permission>, RuntimeException>call(Actor::permissions)).isEmpty();
  }
}
