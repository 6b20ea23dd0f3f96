package org.fretway.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.plugin.Plugin;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsViewModelTest {
  private @TempDir Path folder;
  private Fretway fretway;
  private PluginsViewModel model;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(folder)));
    model = new PluginsViewModel(fretway, Runnable::run, Runnable::run);
  }

  @AfterEach
  void close() {
    model.close();
    fretway.close();
  }

  @Test
  void a_plugin_is_switched_off_from_the_next_start_on() {
    String id = first().id();
    assertThat(first().enabled()).isTrue();

    model.enable(id, false);
    assertThat(first().enabled()).isFalse();
    assertThat(model.messageProperty().get().text()).contains("will be off");

    model.enable(id, true);
    assertThat(first().restartNeeded()).isFalse();
    assertThat(model.messageProperty().get().text()).isEmpty();
  }

  @Test
  void who_is_not_signed_in_is_told_so_and_the_switch_goes_back() throws Exception {
    fretway.windowUser().init("Ada", "1234", "correct horse");
    fretway.windowUser().signOut();

    model.enable(first().id(), false);

    assertThat(first().enabled()).isTrue();
    assertThat(model.messageProperty().get().kind()).isEqualTo(Kind.BAD);
    assertThat(model.messageProperty().get().text()).startsWith("Sign in first");
  }

  @Test
  void what_it_keeps_is_removed() {
    model.purge(first());

    assertThat(model.messageProperty().get().kind()).isEqualTo(Kind.GOOD);
  }

  private Plugin first() {
    return model.pluginsProperty().get().getFirst();
  }
}
