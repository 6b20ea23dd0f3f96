package org.fretway.desktop.highway.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fretway.desktop.highway.draw.BoardTheme;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.StringPalette;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TabInkTest {
  @ParameterizedTest
  @EnumSource
  void every_fret_is_readable_on_paper_and_while_it_sounds(StringPalette palette) {
    for (HighwayTheme theme : List.of(HighwayTheme.DARK, HighwayTheme.LIGHT)) {
      HighwayOptions options =
          new HighwayOptions(palette, BoardTheme.EBONY, false, false, 1, 3, 1, true, true);
      TabInk ink = TabInk.of(HighwayLook.of(theme).with(options), 8);

      for (int string = 0; string < 8; string++) {
        assertThat(TabInk.contrast(ink.figures().get(string), ink.paper()))
            .isGreaterThanOrEqualTo(4.5);
        assertThat(TabInk.contrast(ink.lit().get(string), ink.lights().get(string)))
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }
}
