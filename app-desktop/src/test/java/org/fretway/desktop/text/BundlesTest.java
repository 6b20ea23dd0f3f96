package org.fretway.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that the window shows is there in every language, and no other. */
class BundlesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)*");

  static Stream<Bundle> bundles() throws IOException {
    return Bundle.all();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void every_language_has_the_same_keys_in_the_same_order(Bundle bundle) throws IOException {
    assertThat(bundle.files())
        .containsExactly(
            "messages.properties",
            "messages_de.properties",
            "messages_es.properties",
            "messages_fr.properties");
    List<String> english = bundle.keys(Language.ENGLISH);
    assertThat(english).doesNotHaveDuplicates().allMatch(KEY.asMatchPredicate());
    assertThat(bundle.texts(Language.ENGLISH).keySet())
        .containsExactlyInAnyOrderElementsOf(english);
    for (Language language : Language.values()) {
      assertThat(bundle.keys(language)).as(language.ownName()).isEqualTo(english);
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void no_text_is_empty(Bundle bundle) throws IOException {
    for (Language language : Language.values()) {
      assertThat(bundle.texts(language)).as(language.ownName()).allSatisfy(BundlesTest::isSaid);
    }
  }

  private static void isSaid(String key, String text) {
    assertThat(text).as(key).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void a_text_has_the_same_arguments_in_every_language(Bundle bundle) throws IOException {
    Map<String, String> english = bundle.texts(Language.ENGLISH);
    for (Language language : Language.values()) {
      assertThat(bundle.texts(language))
          .as(language.ownName())
          .allSatisfy(
              (key, text) -> {
                assertThat(arguments(text))
                    .as(key)
                    .isEqualTo(arguments(english.getOrDefault(key, "")));
                assertThat(new MessageFormat(text.replace("'", "''"), language.locale()))
                    .as(key)
                    .isNotNull();
              });
    }
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map((MatchResult it) -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void what_the_code_asks_for_is_there(Bundle bundle) throws IOException {
    List<String> keys = bundle.keys(Language.ENGLISH);
    assertThat(bundle.uses()).isNotEmpty().allMatch(it -> it.isIn(keys));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void what_is_there_is_asked_for(Bundle bundle) throws IOException {
    assertThat(bundle.unused()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void what_controls_show_comes_from_a_bundle(Bundle bundle) throws IOException {
    assertThat(bundle.literals()).isEmpty();
  }
}
