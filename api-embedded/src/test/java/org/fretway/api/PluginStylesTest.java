package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fretway.format.feedpak.FeedpakFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginStylesTest {
  private static final String IN_STRONG_CONTRAST =
      """
      const ground = getComputedStyle(document.body).backgroundColor;
      return ground === 'rgb(0, 0, 0)' || ground === 'rgb(255, 255, 255)';
      """;

  @Test
  void the_page_turns_to_strong_contrast_where_the_device_asks_for_it(
      @TempDir Path folder, @TempDir Path profile) throws Exception {
    try (Browser browser = Browser.start(profile);
        TestServer server =
            TestServer.start(
                folder, songs -> new FeedpakFixture().named("A", "B").zip(songs, "a.feedpak"))) {
      browser.open(server.url() + "/");
      browser.find(".song-link");
      browser.find("link[href='/api/plugins/themes/file/high-contrast.css']");
      assertThat(browser.run(IN_STRONG_CONTRAST)).isEqualTo(false);

      browser.prefer("prefers-contrast", "more");

      browser.untilTrue(IN_STRONG_CONTRAST);
      browser.assertNoErrors();
    }
  }
}
