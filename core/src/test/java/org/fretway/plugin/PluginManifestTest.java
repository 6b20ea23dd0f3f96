package org.fretway.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class PluginManifestTest {
  private static PluginManifest manifest(String id, List<String> files, List<String> styles) {
    return new PluginManifest(id, "Name", "1.0.0", "It does.", files, styles, "", List.of());
  }

  @Test
  void what_is_left_out_is_empty() throws Exception {
    PluginManifest manifest =
        new JsonMapper()
            .readValue(
                """
                {"id": "a", "name": "A", "version": "1", "description": "It does.",
                 "permissions": [{"name": "EDIT_A", "description": "Edit."}]}
                """,
                PluginManifest.class);

    assertThat(manifest.files()).isEmpty();
    assertThat(manifest.styles()).isEmpty();
    assertThat(manifest.settings()).isEmpty();
    assertThat(manifest.permissions())
        .containsExactly(new PluginManifest.Defined("EDIT_A", "Edit."));
  }

  @Test
  void ids_and_files_that_plugins_can_not_have_are_refused() {
    for (String id : List.of("", "../a", "A", "-a", "a/b", "a".repeat(65))) {
      assertThatIllegalArgumentException().isThrownBy(() -> manifest(id, List.of(), List.of()));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PluginManifest(
                    "a",
                    "A",
                    "1",
                    "It does.",
                    List.of(),
                    List.of(),
                    "",
                    List.of(new PluginManifest.Defined("edit a", "Edit."))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> manifest("a", List.of("run.sh"), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> manifest("a", List.of("a.css"), List.of("b.css")));
  }
}
