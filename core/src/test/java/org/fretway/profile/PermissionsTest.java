package org.fretway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTest {
  @Test
  void the_built_in_ones_come_first_and_each_says_what_it_is() {
    PermissionInfo tune =
        new PermissionInfo(new Permission("TUNE_PIANOS"), "Tune pianos.", "pianos");

    List<PermissionInfo> available = new Permissions(() -> List.of(tune)).available();

    assertThat(available)
        .extracting(info -> info.permission().name())
        .containsExactly(
            "ADMIN",
            "UPLOAD",
            "EDIT_TRACKS",
            "DELETE_TRACKS",
            "MANAGE_PROFILES",
            "MANAGE_PERMISSIONS",
            "MANAGE_SETTINGS",
            "TUNE_PIANOS");
    assertThat(available).last().isEqualTo(tune);
    assertThat(available).allMatch(info -> info.description().endsWith("."));
  }

  @Test
  void a_plugin_does_not_redefine_what_is_there() {
    PermissionInfo first = new PermissionInfo(new Permission("TUNE"), "Tune.", "one");
    Permissions permissions =
        new Permissions(
            () ->
                List.of(
                    new PermissionInfo(Permission.ADMIN, "Nothing special.", "evil"),
                    first,
                    new PermissionInfo(new Permission("TUNE"), "Something else.", "two")));

    assertThat(permissions.available())
        .hasSize(Permissions.builtIn().size() + 1)
        .containsAll(Permissions.builtIn())
        .contains(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "admin", "1A", "_A", "A B", "A\n", "ÄB"})
  void a_name_is_capital_letters_digits_and_underscores(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Permission(name));
  }

  @Test
  void a_name_has_at_most_64_characters() {
    assertThat(new Permission("A".repeat(64))).hasToString("A".repeat(64));
    assertThatIllegalArgumentException().isThrownBy(() -> new Permission("A".repeat(65)));
  }
}
