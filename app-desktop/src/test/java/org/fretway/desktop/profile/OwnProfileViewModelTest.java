package org.fretway.desktop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.profile.Profile;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnProfileViewModelTest {
  private Fretway fretway;
  private OwnProfileViewModel model;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    fretway.windowUser().init("Ada", "1234", "correct horse");
    model = new OwnProfileViewModel(fretway, Runnable::run, Runnable::run);
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  @Test
  void name_and_picture_are_changed() {
    model.change(own(), "Ada L.", 12);

    assertThat(own().name()).isEqualTo("Ada L.");
    assertThat(own().avatarId()).isEqualTo(12);
    assertThat(model.lookMessageProperty().get().kind()).isEqualTo(Kind.GOOD);

    model.change(own(), "", 13);
    assertThat(own().avatarId()).isEqualTo(12);
    assertThat(model.lookMessageProperty().get().kind()).isEqualTo(Kind.BAD);
  }

  @Test
  void a_new_pin_needs_the_one_that_holds() throws Exception {
    model.changePin("9999", "5678", "5678");
    assertThat(model.pinMessageProperty().get().kind()).isEqualTo(Kind.BAD);

    model.changePin("1234", "5678", "5679");
    assertThat(model.pinMessageProperty().get().text()).startsWith("The two PINs are not the same");

    model.changePin("1234", "5678", "5678");
    assertThat(model.pinMessageProperty().get().kind()).isEqualTo(Kind.GOOD);
    fretway.windowUser().signOut();
    fretway.windowUser().signIn("Ada", "5678");
  }

  @Test
  void a_new_phrase_and_its_hint_need_the_pin() throws Exception {
    model.changePhrase("1234", "blue whale", "the blue whale");
    assertThat(model.phraseMessageProperty().get().text()).contains("Everybody can see the hint");

    model.changePhrase("1234", "blue whale", "an animal");

    assertThat(own().recoveryPhraseHint()).contains("an animal");
    fretway.recovery().recover("Ada", "blue whale", "0000");
    fretway.windowUser().signIn("Ada", "0000");
  }

  @Test
  void what_came_of_it_is_forgotten_with_who_did_it() {
    model.change(own(), "", 13);

    model.forgetOutcome();

    assertThat(model.lookMessageProperty().get()).isEqualTo(Message.NONE);
  }

  private Profile own() {
    return fretway.windowUser().profile().orElseThrow();
  }
}
