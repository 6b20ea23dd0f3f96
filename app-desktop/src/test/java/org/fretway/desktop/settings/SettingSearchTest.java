package org.fretway.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fretway.desktop.model.Preference;
import org.fretway.settings.PublicSetting;
import org.junit.jupiter.api.Test;

class SettingSearchTest {
  /** What the card of the folders sets. */
  private static final Set<String> OF_FOLDERS =
      Set.of(PublicSetting.DLC_DIR.key(), PublicSetting.LIBRARY_FOLDERS.key());

  @Test
  void everything_that_can_be_set_over_the_network_and_every_preference_is_found() {
    Set<String> wanted =
        Arrays.stream(PublicSetting.values()).map(PublicSetting::key).collect(Collectors.toSet());
    wanted.removeAll(OF_FOLDERS);
    Arrays.stream(Preference.values()).forEach(each -> wanted.add("my." + each.key()));

    assertThat(ids(SettingsTable.entries())).containsAll(wanted).contains(SettingsTable.FOLDERS);
  }

  @Test
  void no_two_entries_have_one_id() {
    assertThat(new HashSet<>(ids(SettingsTable.entries()))).hasSameSizeAs(SettingsTable.entries());
  }

  @Test
  void a_row_is_found_by_its_name_its_description_and_other_words_for_it() {
    assertThat(find("picture after")).first().isEqualTo("avOffsetMs");
    assertThat(find("shows them earlier")).containsExactly("avOffsetMs");
    assertThat(find("latency")).containsExactly("soundLatency", "avOffsetMs");
    assertThat(find("LÁTENCY")).containsExactly("soundLatency", "avOffsetMs");
  }

  @Test
  void all_words_must_be_there_in_any_order_and_may_be_begun_only() {
    assertThat(find("fold watch")).first().isEqualTo("watchFolders");
    assertThat(find("watch latency")).isEmpty();
  }

  @Test
  void what_has_the_word_in_its_name_comes_first() {
    assertThat(find("theme")).first().isEqualTo("my.theme");
  }

  @Test
  void the_title_of_a_page_finds_all_of_it() {
    assertThat(find("formats")).contains("psarcPlatform", "keys", "codebooks", "vgmstream");
  }

  @Test
  void nothing_and_nonsense_find_nothing() {
    assertThat(find("")).isEmpty();
    assertThat(find(" \t ")).isEmpty();
    assertThat(find("xyzzy")).isEmpty();
    assertThat(find("(".repeat(100_000))).isEmpty();
  }

  @Test
  void what_was_found_of_a_name_is_told_apart() {
    assertThat(Highlight.of("Watch the folders", List.of("fol", "wa")))
        .containsExactly(
            new Highlight.Part("Wa", true),
            new Highlight.Part("tch the ", false),
            new Highlight.Part("fol", true),
            new Highlight.Part("ders", false));
    assertThat(Highlight.of("", List.of("a"))).isEmpty();
  }

  private static List<String> find(String text) {
    return ids(SettingSearch.find(SettingsTable.entries(), text));
  }

  private static List<String> ids(List<SettingEntry> entries) {
    return entries.stream().map(SettingEntry::id).toList();
  }
}
