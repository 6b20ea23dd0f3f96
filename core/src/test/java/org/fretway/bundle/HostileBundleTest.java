package org.fretway.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;
import org.fretway.settings.EffectiveSettings;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that were made to do harm: each is refused with one sentence, and nothing changes. */
class HostileBundleTest {
  private static final String GOOD = "{\"formatVersion\": 1, \"avOffsetMs\": 7}";

  @TempDir Path temp;
  private Fretway fretway;
  private EffectiveSettings before;

  @BeforeEach
  void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(temp.resolve("data"))));
    before = fretway.publicSettings().read();
  }

  @AfterEach
  void close() {
    fretway.close();
  }

  private void refused(byte[] zip) {
    refused(new ByteArrayInputStream(zip));
  }

  private void refused(InputStream zip) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> fretway.settingsBundle().importFrom(Actor.LOCAL_OWNER, zip))
        .satisfies(
            e -> {
              assertThat(e.field()).isEqualTo("file");
              assertThat(e.getMessage()).doesNotContain("fretway-settings", "Exception");
            });
    assertThat(fretway.publicSettings().read()).isEqualTo(before);
  }

  @Test
  void what_is_no_zip_is_refused() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);

    refused(new byte[0]);
    refused(GOOD.getBytes(UTF_8));
    refused(noise);
  }

  @Test
  void a_zip_cut_short_anywhere_is_refused() throws Exception {
    byte[] whole = Zips.of("config.json", GOOD, "plugins/themes.json", "{}");
    for (int length = 0; length < whole.length; length += 3) {
      refused(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void a_damaged_zip_never_changes_half_of_it() throws Exception {
    byte[] whole = Zips.of("config.json", GOOD, "plugins/themes.json", "{\"a\": \"b\"}");
    Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        fretway.settingsBundle().importFrom(Actor.LOCAL_OWNER, new ByteArrayInputStream(damaged));
      } catch (InvalidInputException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void a_bomb_is_refused_before_it_is_unpacked() throws Exception {
    refused(Zips.of("config.json", GOOD.replace("7", " ".repeat(40 << 20) + "7")));

    String[] many = new String[40];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = i == 0 ? "config.json" : "plugins/p%d.json".formatted(i);
      many[i + 1] = "{\"a\": \"%s\"}".formatted("0".repeat(500_000));
    }
    refused(Zips.of(many));
  }

  @Test
  void names_that_lead_elsewhere_are_refused() throws Exception {
    for (String name :
        List.of(
            "../config.json",
            "/etc/passwd",
            "plugins/../../themes.json",
            "plugins/../config.json",
            "C:\\config.json",
            "plugins/THEMES.json",
            "plugins/themes.json.exe",
            "plugins/a/b.json",
            "keys.json",
            "CONFIG.JSON",
            "a\nb",
            "x".repeat(3000))) {
      refused(Zips.of("config.json", GOOD, name, "{}"));
    }
  }

  @Test
  void ten_thousand_files_are_refused() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("config.json"));
      zip.write(GOOD.getBytes(UTF_8));
      for (int i = 0; i < 10_000; i++) {
        zip.putNextEntry(new ZipEntry("plugins/%d.json".formatted(i)));
      }
    }
    refused(bytes.toByteArray());
  }

  @Test
  void more_than_a_mebibyte_is_refused_without_being_read_to_its_end() {
    InputStream endless =
        new InputStream() {
          private long count;

          @Override
          public int read() {
            return read(new byte[1], 0, 1);
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            count += length;
            assertThat(count).isLessThan(2L << 20);
            return length;
          }
        };

    refused(endless);
  }

  @Test
  void json_that_is_deep_or_large_or_none_is_refused() throws Exception {
    for (String config :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}",
            "{\"a\": " + "{\"a\":".repeat(20) + "1" + "}".repeat(21),
            "{\"a\": [" + "0,".repeat(5000) + "0]}",
            "{\"formatVersion\": 1, \"formatVersion\": 1}",
            GOOD + GOOD,
            "{\"formatVersion\": " + "1".repeat(1000) + "}")) {
      refused(Zips.of("config.json", config));
    }
    refused(Zips.of("config.json", GOOD, "plugins/themes.json", "[\"a\"]"));
    refused(Zips.of("plugins/themes.json", "{\"a\": \"b\"}"));
  }
}
