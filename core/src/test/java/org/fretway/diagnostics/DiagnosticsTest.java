package org.fretway.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.bundle.Zips;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Actor GUITARIST = new Actor(Optional.of(7L), Set.of());

  @TempDir Path temp;
  private Path logs;
  private Fretway fretway;

  @BeforeEach
  void open() throws Exception {
    Path data = temp.resolve("data");
    logs = Files.createDirectories(data.resolve("logs"));
    fretway = Fretway.open(FretwayConfig.of(data));
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  private Map<String, String> write(ClientReport client) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    fretway.diagnostics().write(GUITARIST, client, out);
    return Zips.texts(out.toByteArray());
  }

  @Test
  void the_archive_tells_of_program_machine_plugins_and_graphics() throws Exception {
    Map<String, String> files = write(ClientReport.NONE);

    assertThat(files)
        .containsOnlyKeys(
            "about.json", "hardware.json", "plugins.json", "graphics.json", "console.txt");
    JsonNode about = JSON.readTree(files.get("about.json"));
    assertThat(about.at("/version").asText()).isNotBlank();
    assertThat(about.at("/java/java.version").asText()).isNotBlank();
    assertThat(about.at("/os/os.name").asText()).isNotBlank();
    assertThat(about.at("/uptimeSeconds").isIntegralNumber()).isTrue();
    assertThat(about.at("/settings/defaultArrangement").asText()).isEqualTo("Lead");
    assertThat(about.at("/library/totalSongs").asInt(-1)).isZero();
    JsonNode hardware = JSON.readTree(files.get("hardware.json"));
    assertThat(hardware.at("/disk/free").asLong()).isPositive();
    assertThat(hardware.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("disk", "processor", "memory", "soundCards", "graphicsCards", "displays");
    assertThat(JSON.readTree(files.get("plugins.json")).at("/0/id").asText()).isEqualTo("themes");
    assertThat(JSON.readTree(files.get("graphics.json")))
        .isEqualTo(JSON.readTree("{\"server\": \"none\"}"));
    assertThat(files.get("console.txt")).isEmpty();
  }

  @Test
  void the_window_and_the_client_tell_of_their_graphics() throws Exception {
    fretway.diagnostics().describeGraphics(() -> Map.of("pipeline", "es2"));
    JsonNode webgl = JSON.readTree("{\"renderer\": \"GPU\", \"extensions\": [\"a\", \"b\"]}");

    JsonNode graphics =
        JSON.readTree(write(ClientReport.of(List.of(), Optional.of(webgl))).get("graphics.json"));

    assertThat(graphics.at("/server/pipeline").asText()).isEqualTo("es2");
    assertThat(graphics.get("client")).isEqualTo(webgl);

    fretway
        .diagnostics()
        .describeGraphics(
            () -> {
              throw new IllegalStateException("no window any more");
            });
    assertThat(JSON.readTree(write(ClientReport.NONE).get("graphics.json")).get("server").asText())
        .isEqualTo("unknown");
  }

  @Test
  void nothing_private_leaves_the_machine() throws Exception {
    fretway.profiles().init("Planted Name", "135791", "planted sky 42");
    String token = fretway.sessions().login("Planted Name", "135791").session().token();
    fretway
        .publicSettings()
        .change(
            Actor.LOCAL_OWNER,
            SettingsChange.of(PublicSetting.DEMUCS_SERVER_URL, "http://planted-server:8080"));
    String home = System.getProperty("user.home");
    String secrets =
        """
        Authorization: Bearer %1$s
        GET /ws/events?token=%1$s
        {"profileName": "Planted Name", "pin": "135791", "recoveryPhrase": "planted sky 42"}
        http://user:planted@example.org/x
        planted name opened %2$s/planted.psarc
        the token %1$s by itself
        """
            .formatted(token, home);
    Files.writeString(logs.resolve("fretway.log"), secrets);
    JsonNode webgl =
        JSON.createObjectNode().put("a", secrets).put("token", "planted").put("pin", 135791);

    Map<String, String> files =
        write(ClientReport.of(List.of(secrets, "and " + secrets), Optional.of(webgl)));

    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(file.getValue())
          .as(file.getKey())
          .doesNotContain(token, "135791", "planted sky", "user:planted", "planted-server")
          .doesNotContainIgnoringCase("planted name")
          .doesNotContain(home + "/");
    }
    assertThat(files.get("logs/fretway.log"))
        .contains("<token>", "<profile-", "<pin>", "<phrase>", "<user-info>@example.org")
        .contains("opened ~/planted.psarc");
    assertThat(files.get("console.txt")).contains("<token>", "\nand Authorization");
    assertThat(JSON.readTree(files.get("about.json")).at("/settings/demucsServerUrl").asText())
        .isEqualTo("<set>");
    assertThat(write(ClientReport.NONE).get("logs/fretway.log"))
        .isEqualTo(files.get("logs/fretway.log"));
  }

  @Test
  void only_the_newest_logs_and_their_newest_parts_are_in() throws Exception {
    for (int i = 0; i < 8; i++) {
      Path log = Files.writeString(logs.resolve("fretway.%d.log".formatted(i)), "log " + i + "\n");
      Files.setLastModifiedTime(log, FileTime.fromMillis(1_000_000L * (i + 1)));
    }
    Path large = logs.resolve("large.log");
    try (OutputStream out = Files.newOutputStream(large)) {
      byte[] line = ("x".repeat(99) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
      for (int i = 0; i < 40_000; i++) {
        out.write(line);
      }
      out.write("the end\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Files.writeString(logs.resolve("other.txt"), "other");
    Files.createDirectory(logs.resolve("folder.log"));
    Files.createSymbolicLink(logs.resolve("link.log"), Path.of("/etc/passwd"));

    Map<String, String> files = write(ClientReport.NONE);

    assertThat(files.keySet())
        .filteredOn(name -> name.startsWith("logs/"))
        .containsExactly(
            "logs/large.log",
            "logs/fretway.7.log",
            "logs/fretway.6.log",
            "logs/fretway.5.log",
            "logs/fretway.4.log");
    assertThat(files.get("logs/large.log"))
        .hasSizeBetween((int) LogFolder.MAX_FILE_BYTES - 200, (int) LogFolder.MAX_FILE_BYTES)
        .startsWith("x".repeat(99) + "\n")
        .endsWith("the end\n");
    assertThat(files.get("logs/fretway.7.log")).isEqualTo("log 7\n");
  }

  @Test
  void a_log_that_is_no_text_does_no_harm() throws Exception {
    byte[] bytes = new byte[100_000];
    new java.util.Random(3).nextBytes(bytes);
    Files.write(logs.resolve("fretway.log"), bytes);

    assertThat(write(ClientReport.NONE)).containsKey("logs/fretway.log");
  }

  @Test
  void a_guest_gets_nothing() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> fretway.diagnostics().write(Actor.ANONYMOUS, ClientReport.NONE, out));
    assertThat(out.size()).isZero();
  }

  @Test
  void a_console_without_end_is_refused() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                ClientReport.of(
                    List.of("x".repeat(ClientReport.MAX_CONSOLE_LENGTH + 1)), Optional.empty()))
        .satisfies(e -> assertThat(e.field()).isEqualTo("console"));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                ClientReport.of(
                    Collections.nCopies(ClientReport.MAX_CONSOLE_ENTRIES + 1, ""),
                    Optional.empty()));
  }
}
