package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fretway.Samples;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.Lacking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

class WebClientTest {
  private static final String PLAYED = "return document.querySelector('audio').currentTime";

  /** Whether the canvas has many pixels in the colour of the lowest string's notes, #f0424f. */
  private static final String SHOWS_A_NOTE =
      """
      const canvas = document.querySelector('canvas');
      const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
      let red = 0;
      for (let i = 0; i < pixels.length; i += 4) {
        if (pixels[i] === 0xf0 && pixels[i + 1] === 0x42 && pixels[i + 2] === 0x4f) red++;
      }
      return red > 200;
      """;

  private static TestServer server;
  private static Browser browser;

  @BeforeAll
  static void start(@TempDir Path folder, @TempDir Path profile) throws Exception {
    browser = Browser.start(profile);
    server =
        TestServer.start(
            folder,
            songs -> {
              for (int i = 0; i < 70; i++) {
                new FeedpakFixture()
                    .named("Song %02d".formatted(i), "Band")
                    .zip(songs, i + ".feedpak");
              }
              new FeedpakFixture()
                  .named("<img src=x onerror=alert(1)>", "Zz \\\" & Co")
                  .zip(songs, "script.feedpak");
              new FeedpakFixture()
                  .named("Long Riff", "Motörhead")
                  .inManifest("duration: 2.0", "duration: 30.0")
                  .file("stems/full.wav", FeedpakFixture.silentWav(30))
                  .zip(songs, "long.feedpak");
              new FeedpakFixture().named("Locked", "Lacker").zip(songs, "locked.feedpak");
              new FeedpakFixture().named("Mute", "Lacker").zip(songs, "mute.feedpak");
              new FeedpakFixture()
                  .named("Silence", "Cage")
                  .file("stems/full.wav", "no sound")
                  .zip(songs, "silence.feedpak");
            });
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open_the_library() {
    browser.open("about:blank");
    browser.open(server.url() + "/");
    browser.find(".song-link");
  }

  @Test
  void a_song_is_searched_opened_and_played() {
    browser.find("#search").sendKeys("motorhead");
    browser.untilTexts(".song-title", "Long Riff");
    browser.find(".song-link").click();

    assertThat(browser.find(".player-names h1").getText()).isEqualTo("Long Riff");
    browser.untilTrue(SHOWS_A_NOTE);

    browser.find(".play").click();
    browser.untilTrue(PLAYED + " > 0.5");
    browser.find(".play[aria-label=Pause]").click();
    browser.find(".play[aria-label=Play]");
    double paused = ((Number) browser.run(PLAYED)).doubleValue();
    browser.find("body").sendKeys(Keys.ARROW_RIGHT);
    browser.untilTrue(PLAYED + " >= " + (paused + 4.5));
    browser.assertNoErrors();
  }

  @Test
  void going_back_finds_the_list_as_it_was() {
    browser.find("#search").sendKeys("motor");
    browser.untilTexts(".song-title", "Long Riff");
    browser.find(".song-link").click();
    browser.find(".play");

    browser.back();

    browser.untilTexts(".song-title", "Long Riff");
    assertThat(browser.find("#search").getDomProperty("value")).isEqualTo("motor");
    browser.untilTrue("return document.querySelector('audio')?.paused !== false");
  }

  @Test
  void scrolling_brings_the_songs_after_the_first_page() {
    browser.run("scrollTo(0, document.body.scrollHeight); return 1");

    browser.untilTrue("return document.querySelectorAll('.song').length === 75");
    assertThat(browser.find("#song-count").getText()).isEqualTo("75 songs");
  }

  @Test
  void what_songs_call_themselves_is_only_ever_text() {
    browser.find("#search").sendKeys("onerror");

    browser.untilTexts(".song-title", "<img src=x onerror=alert(1)>");
    browser.untilTexts(".song-artist", "Zz \" & Co");
  }

  @Test
  void nothing_found_says_so_and_leads_back() {
    browser.find("#search").sendKeys("no such song");
    browser.untilTexts(".message h2", "No match");

    browser.find(".message .button").click();

    browser.find(".song-link");
  }

  @Test
  void a_song_that_lacks_keys_says_what_to_do_instead_of_failing() {
    String id = server.trackId("Locked");
    Lacking.keys(server.fretway().library(), id, "Give the keys in Settings, Formats.");
    Lacking.codebooks(
        server.fretway().library(),
        server.trackId("Mute"),
        "Give the codebooks in Settings, Formats.");
    browser.find("#search").sendKeys("lacker");
    browser.untilTexts(".song-badge", "Needs keys", "Needs codebooks");

    browser.find(".song-link").click();
    browser.untilTexts(".message p", "Give the keys in Settings, Formats.");
    browser.back();
    browser.open(server.url() + "/#/song/" + server.trackId("Mute"));
    browser.untilTexts(
        ".player-note", "Give the codebooks in Settings, Formats. The highway runs silently.");
  }

  @Test
  void a_song_without_sound_runs_silently_and_says_so() {
    browser.open(server.url() + "/#/song/" + server.trackId("Silence"));
    WebElement play = browser.find(".play");
    browser.untilTrue(
        "return document.querySelector('.player-note').textContent.includes('silently')");

    play.click();

    browser.untilTrue("return Number(document.querySelector('.slider').value) >= 10");
  }

  @Test
  void a_song_that_is_not_there_says_so() {
    browser.open(server.url() + "/#/song/0000000000000000");

    browser.untilTexts(".message p", "There is no track with this id.");
  }

  @Test
  void a_real_song_plays(@TempDir Path folder) throws Exception {
    Path sample = Samples.song("beethoven-fur_elise.feedpak");
    try (TestServer real =
        TestServer.start(folder, songs -> Files.copy(sample, songs.resolve("elise.feedpak")))) {
      browser.open(real.url() + "/#/song/" + real.trackId("Für Elise"));
      browser.find(".play").click();
      browser.untilTrue(PLAYED + " > 0.5");
    }
  }
}
