package org.fretway.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.desktop.text.Language;
import org.fretway.library.TrackEdit;
import org.fretway.library.TrackEditor;
import org.fretway.profile.Actor;
import org.fretway.profile.Permission;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreWordsTest {
  private Fretway fretway;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    fretway.windowUser().init("Ada", "1234", "correct horse");
    Language.GERMAN.speak();
  }

  @AfterEach
  void close() {
    Language.ENGLISH.speak();
    fretway.close();
  }

  @Test
  void english_stays_as_core_says_it() {
    Language.ENGLISH.speak();
    assertThat(CoreWords.of("The PIN must be 4 to 12 digits."))
        .isEqualTo("The PIN must be 4 to 12 digits.");
  }

  @Test
  void a_sentence_that_is_not_known_stays_as_it_is() {
    assertThat(CoreWords.of("Something {0} else's.")).isEqualTo("Something {0} else's.");
  }

  @Test
  void what_profiles_are_refused_for_is_said_in_the_language_of_the_window() {
    assertThat(said(() -> fretway.windowUser().signIn("Ada", "9999")))
        .isEqualTo("Der Name oder die PIN stimmt nicht.");
    assertThat(said(() -> fretway.windowUser().init("Bob", "1234", "correct horse")))
        .isEqualTo("Fretway ist schon eingerichtet.");
    assertThat(said(() -> new Actor(Optional.empty(), Set.of()).require(Permission.UPLOAD)))
        .isEqualTo("Dafür braucht es das Recht UPLOAD.");
  }

  @Test
  void what_was_refused_is_kept_in_the_sentence() {
    assertThat(said(() -> TrackEditor.check(TrackEdit.NOTHING.withTitle("x".repeat(5000)))))
        .startsWith("Der Titel muss 1 bis ")
        .endsWith(" Zeichen haben.");
  }

  private static String said(ThrowingCallable refused) {
    return CoreWords.of(catchException(refused));
  }
}
