package org.fretway.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private @TempDir Path folder;

  @Test
  void help_lists_every_option_and_command() throws Exception {
    AppProcess app = AppProcess.run(folder, "--help");

    assertThat(app.out())
        .contains("--headless", "--port", "--bind", "--lan", "--data-dir", "--library", "--scan")
        .contains("--version", "--help", "convert", "render", "screenshot");
    assertThat(app.awaitEnd()).isZero();
    assertThat(app.err()).isEmpty();
  }

  @Test
  void the_version_is_printed() throws Exception {
    AppProcess app = AppProcess.run(folder, "--version");

    assertThat(app.out()).startsWith("Fretway 0.");
    assertThat(app.awaitEnd()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--port 65536",
        "--port -1",
        "--port abc",
        "--lan --bind 127.0.0.1",
        "--no-such-option",
        "--host-name a..b",
        "--host-name http://a",
        "--host-name a:80",
        "convert --out x",
        "convert song.feedpak",
        "convert song.feedpak --out x --overwrite --skip-existing",
        "render --out x.png",
        "render --track x --out x.png --size 1280",
        "render --track x --out x.png --size 0x0",
        "render --track x --out x.png --time NaN",
        "render --track x --out x.png --arrangement -1",
        "screenshot --view elsewhere --out x.png",
        "screenshot --view player --time NaN --out x.png",
      })
  void wrong_arguments_end_with_one_sentence_and_2(String arguments) throws Exception {
    AppProcess app = AppProcess.run(folder, (Object[]) arguments.split(" "));

    assertThat(app.awaitEnd()).isEqualTo(2);
    assertThat(app.err()).startsWith("fretway: ").hasLineCount(1);
    assertThat(app.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--data-dir, ''", "--library, ''", "--host-name, 'a b'"})
  void what_is_no_folder_or_no_name_is_refused(String option, String value) throws Exception {
    AppProcess app = AppProcess.run(folder, "--headless", "--port", "0", option, value);

    assertThat(app.awaitEnd()).isEqualTo(2);
    assertThat(app.err()).startsWith("fretway: ").hasLineCount(1);
    assertThat(folder.resolve("fretway.mv.db")).doesNotExist();
  }

  @Test
  void without_a_display_the_window_points_to_headless_and_ends_with_2() throws Exception {
    AppProcess app = AppProcess.run(folder, "--data-dir", folder.resolve("data"));

    assertThat(app.awaitEnd()).isEqualTo(2);
    assertThat(app.err()).hasLineCount(1).contains("no display").contains("--headless");
  }

  @Test
  void a_song_file_is_rendered_without_a_data_folder() throws Exception {
    Path song = new FeedpakFixture().zip(folder, "song.feedpak");
    Path picture = folder.resolve("x.png");

    AppProcess app =
        AppProcess.run(
            folder,
            "render",
            "--track",
            song,
            "--time",
            "0.5",
            "--size",
            "640x360",
            "--data-dir",
            folder.resolve("none"),
            "--out",
            picture);

    assertThat(app.err()).isEmpty();
    assertThat(app.awaitEnd()).isZero();
    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(image.getWidth()).isEqualTo(640);
    assertThat(image.getHeight()).isEqualTo(360);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void the_player_s_picture_shows_the_demo_song_where_there_is_no_other() throws Exception {
    Path picture = folder.resolve("x.png");

    AppProcess app =
        AppProcess.run(
            folder,
            "screenshot",
            "--view",
            "player",
            "--time",
            "21",
            "--data-dir",
            folder.resolve("data"),
            "--out",
            picture);

    assertThat(app.err()).isEmpty();
    assertThat(app.awaitEnd()).isZero();
    assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1280);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "render --track no-such-song --out x.png",
        "render --track broken.feedpak --out x.png",
        "render --track good.feedpak --arrangement 7 --out x.png",
        "render --track good.feedpak --out no/such/folder/x.png",
        "screenshot --view player --track broken.feedpak --out x.png",
        "screenshot --view player --track no-such-song --out x.png",
      })
  void what_can_t_be_drawn_ends_with_one_sentence_and_1(String arguments) throws Exception {
    new FeedpakFixture().zip(folder, "good.feedpak");
    Files.writeString(folder.resolve("broken.feedpak"), "this is no archive");

    AppProcess app =
        AppProcess.run(
            folder, (Object[]) (arguments + " --data-dir " + folder.resolve("none")).split(" "));

    assertThat(app.awaitEnd()).isEqualTo(1);
    assertThat(app.err()).startsWith("fretway: ").hasLineCount(1);
    assertThat(folder.resolve("x.png")).doesNotExist();
  }
}
