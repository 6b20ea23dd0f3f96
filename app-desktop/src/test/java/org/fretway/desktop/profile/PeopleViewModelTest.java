package org.fretway.desktop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.profile.BadCredentialsException;
import org.fretway.profile.NewProfile;
import org.fretway.profile.Permission;
import org.fretway.profile.PermissionGroup;
import org.fretway.profile.PermissionInfo;
import org.fretway.profile.Profile;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleViewModelTest {
  private static final int TRIES = 5;

  private @TempDir Path folder;
  private Fretway fretway;
  private PeopleViewModel model;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    model = new PeopleViewModel(fretway, Runnable::run, Runnable::run);
  }

  @AfterEach
  void close() {
    model.close();
    fretway.close();
  }

  @Test
  void before_there_is_a_profile_it_leads_to_making_the_first_one() {
    assertThat(model.isLoaded()).isTrue();
    assertThat(state().profileRefusal()).startsWith("There is no profile yet.");
    assertThat(state().wayToChange()).isEqualTo("Make a profile");
  }

  @Test
  void an_administrator_makes_changes_and_deletes_profiles() throws Exception {
    ada();
    model.create(newBo(), "5679");
    assertThat(profileMessage().text()).startsWith("The two PINs are not the same");
    model.create(newBo(), "5678");
    assertThat(state().profiles()).extracting(Profile::name).containsExactly("Ada", "Bo");

    model.change(named("Bo"), "Bob", 33);
    assertThat(named("Bob").avatarId()).isEqualTo(33);

    model.setPin(named("Bob"), "9999", "9999");
    fretway.windowUser().signIn("Bob", "9999");
    fretway.windowUser().signIn("Ada", "1234");

    model.delete(named("Bob"));
    assertThat(state().profiles()).extracting(Profile::name).containsExactly("Ada");
  }

  @Test
  void a_name_that_is_taken_or_is_none_is_said() throws Exception {
    ada();
    model.create(newBo(), "5678");

    model.change(named("Bo"), "ADA", 0);
    assertThat(profileMessage().text()).contains("profile with this name already");

    model.change(named("Bo"), " ", 0);
    assertThat(profileMessage().kind()).isEqualTo(Kind.BAD);
    assertThat(state().profiles()).extracting(Profile::name).containsExactly("Ada", "Bo");
  }

  @Test
  void a_locked_profile_is_unlocked() throws Exception {
    ada();
    model.create(newBo(), "5678");
    for (int i = 0; i < TRIES; i++) {
      try {
        fretway.windowUser().signIn("Bo", "0000");
      } catch (BadCredentialsException e) {
        assertThat(e).hasMessageContaining("wrong");
      }
    }
    model.change(named("Bo"), "Bo", 1);
    assertThat(named("Bo").locked()).isTrue();

    model.unlock(named("Bo"));

    assertThat(named("Bo").locked()).isFalse();
    fretway.windowUser().signIn("Bo", "5678");
  }

  @Test
  void the_last_administrator_stays_and_it_says_why() throws Exception {
    ada();
    PermissionGroup administrators = state().groups().getFirst();

    model.delete(named("Ada"));
    assertThat(profileMessage().kind()).isEqualTo(Kind.BAD);
    assertThat(profileMessage().text()).contains("must keep the permission ADMIN");

    model.groups().setMember(administrators, named("Ada").id(), false);
    assertThat(groupMessage().text()).contains("must keep the permission ADMIN");
    model.groups().delete(administrators);
    assertThat(groupMessage().text()).contains("must keep the permission ADMIN");
    assertThat(state().groups().getFirst().profileIds()).containsExactly(named("Ada").id());
  }

  @Test
  void groups_are_made_and_give_permissions_to_their_members() throws Exception {
    ada();
    model.create(newBo(), "5678");
    model.groups().create("Editors");

    model.groups().setMember(group("Editors"), named("Bo").id(), true);
    model.groups().setPermission(group("Editors"), Permission.EDIT_TRACKS, true);
    model.groups().setPermission(group("Editors"), Permission.UPLOAD, true);
    model.groups().setPermission(group("Editors"), Permission.EDIT_TRACKS, false);
    model.groups().rename(group("Editors"), "Uploaders");

    assertThat(group("Uploaders").permissions()).containsExactly(Permission.UPLOAD);
    assertThat(state().groupsOf(named("Bo"))).containsExactly("Uploaders");
    fretway.windowUser().signIn("Bo", "5678");
    assertThat(fretway.windowUser().actor().may(Permission.UPLOAD)).isTrue();

    fretway.windowUser().signIn("Ada", "1234");
    model.groups().delete(group("Uploaders"));
    assertThat(state().groups())
        .extracting(PermissionGroup::name)
        .containsExactly("Administrators");
  }

  @Test
  void all_permissions_are_explained() throws Exception {
    ada();

    assertThat(state().permissions())
        .extracting(PermissionInfo::permission)
        .contains(Permission.ADMIN, Permission.MANAGE_SETTINGS);
    assertThat(state().permissions()).allMatch(it -> !it.description().isBlank());
  }

  @Test
  void who_may_not_is_told_why_and_sees_no_groups() throws Exception {
    ada();
    model.create(newBo(), "5678");

    fretway.windowUser().signIn("Bo", "5678");
    assertThat(state().profileRefusal()).contains("needs the permission ADMIN");
    assertThat(state().groupRefusal()).contains("needs the permission MANAGE_PERMISSIONS");
    assertThat(state().groups()).isEmpty();
    model.delete(named("Ada"));
    assertThat(state().profiles()).hasSize(2);

    fretway.windowUser().signOut();
    assertThat(state().profileRefusal()).isEqualTo("Sign in to manage profiles.");
    assertThat(state().wayToChange()).isEqualTo("Sign in");
  }

  private void ada() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
  }

  private static NewProfile newBo() {
    return new NewProfile("Bo", "5678", "blue whale", Optional.empty(), 4);
  }

  private PeopleState state() {
    return model.stateProperty().get();
  }

  private Message profileMessage() {
    return model.profileMessageProperty().get();
  }

  private Message groupMessage() {
    return model.groups().messageProperty().get();
  }

  private Profile named(String name) {
    return state().profiles().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private PermissionGroup group(String name) {
    return state().groups().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }
}
