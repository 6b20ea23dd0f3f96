package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.TitledPane;
import org.fretway.Fretway;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.settings.SettingsPage;
import org.fretway.profile.NewProfile;
import org.fretway.profile.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of profiles and groups, in the real window, with an administrator at it. */
class PeopleWindowTest {
  private @TempDir Path folder;
  private FreshWindow fresh;
  private Fretway fretway;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    fresh = new FreshWindow(folder, it -> it.windowUser().init("Ada", "1234", "correct horse"));
    fretway = fresh.fretway();
    window = fresh.window();
    window.openSettings(SettingsPage.PEOPLE);
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"M", "🎸🔥", "عبد الرحمن", "李小龍", "Forty letters are as many as a name has."})
  void every_name_is_taken_as_it_is_and_signs_in(String name) throws Exception {
    makeProfile(name);

    await().until(() -> window.texts(".people-line .setting-name").contains(name));
    assertThat(window.shows(".people-form .form-field")).isFalse();
    assertThat(fretway.windowUser().signIn(name, "5678").name()).isEqualTo(name);
  }

  @Test
  void a_name_of_500_letters_is_refused_and_what_was_typed_stays_but_for_the_pins() {
    String name = "x".repeat(500);

    makeProfile(name);

    await().until(() -> window.texts(".message-bad .label").toString().contains("characters"));
    assertThat(FxToolkit.call(() -> window.fields().stream().map(it -> it.getText()).toList()))
        .containsExactly(name, "", "", "blue whale", "");
    assertThat(fretway.profiles().list()).extracting(Profile::name).containsExactly("Ada");
  }

  @Test
  void who_is_the_last_administrator_can_not_delete_oneself() {
    window.click("Delete");
    window.click("Delete with its favourites, scores and playlists?");

    await()
        .until(
            () ->
                window
                    .texts(".message-bad .label")
                    .toString()
                    .contains("must keep the permission"));
    assertThat(window.texts(".people-line .setting-name")).containsExactly("Ada");
  }

  @Test
  void who_deletes_oneself_where_another_administrator_stays_is_signed_out() throws Exception {
    Profile bo = bo();
    fretway
        .permissionGroups()
        .create(fretway.windowUser().actor(), "Helpers", Set.of(bo.id()), Set.of("ADMIN"));
    await().until(() -> window.texts(".people-line .setting-name").contains("Bo"));

    window.click("Delete");
    window.click("Delete with its favourites, scores and playlists?");

    await()
        .until(
            () -> window.texts(".setting-refusal .label").contains("Sign in to manage profiles."));
    assertThat(window.texts(".people-line .setting-name")).containsExactly("Bo");
    assertThat(fretway.windowUser().profile()).isEmpty();
  }

  @Test
  void a_group_that_is_in_use_goes_with_what_it_let_its_members_do() throws Exception {
    Profile bo = bo();
    fretway
        .permissionGroups()
        .create(fretway.windowUser().actor(), "Editors", Set.of(bo.id()), Set.of("EDIT_TRACKS"));
    await().until(() -> window.texts(".people-line .text-small").contains("Editors"));
    FxToolkit.run(
        () ->
            window.all(".titled-pane").stream()
                .map(TitledPane.class::cast)
                .filter(pane -> pane.getText().startsWith("Editors"))
                .forEach(pane -> pane.setExpanded(true)));

    window.click("Delete the group");
    window.click("Delete it? Its members lose what it lets them.");

    await()
        .until(
            () -> window.texts(".message-good .label").contains("The group Editors is deleted."));
    assertThat(window.texts(".people-line .text-small")).doesNotContain("Editors");
    assertThat(window.texts(".people-line .setting-name")).containsExactly("Ada", "Bo");
  }

  @Test
  void who_is_signed_out_is_led_to_signing_in() {
    fretway.windowUser().signOut();
    await().until(() -> window.texts(".setting-refusal .button").contains("Sign in"));

    window.click("Sign in");

    await().until(() -> FxToolkit.call(() -> "PIN".equals(window.focused().getAccessibleText())));
  }

  private Profile bo() throws Exception {
    return fretway
        .profiles()
        .create(fretway.windowUser().actor(), NewProfile.of("Bo", "5678", "blue whale"));
  }

  private void makeProfile(String name) {
    window.click("New profile…");
    window.fill(name, "5678", "5678", "blue whale");
    window.click("Make the profile");
  }
}
