package org.fretway.desktop.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fretway.desktop.highway.BuiltInStyle;
import org.fretway.desktop.highway.draw.BoardTheme;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.StringPalette;
import org.fretway.desktop.library.LibraryFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DisplayViewModelTest {
  private static final BuiltInStyle LAST_STYLE = List.of(BuiltInStyle.values()).getLast();

  private @TempDir Path folder;
  private LibraryFixture library;

  @BeforeEach
  void open() throws Exception {
    library = new LibraryFixture(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private DisplayViewModel display() {
    return new DisplayViewModel(library.fretway(), Runnable::run, Runnable::run);
  }

  @Test
  void what_was_chosen_is_there_again_with_the_next_song() {
    try (DisplayViewModel first = display()) {
      first.styleProperty().set(LAST_STYLE);
      first.paletteProperty().set(StringPalette.RED_GREEN_BLIND);
      first.boardProperty().set(BoardTheme.MAPLE);
      first.leftHandedProperty().set(true);
      first.lowestOnTopProperty().set(true);
      first.noteSizeProperty().set(1.25);
      first.lookAheadProperty().set(2);
      first.zoomProperty().set(1.5);
      first.lyricsProperty().set(false);
      first.chordDiagramsProperty().set(false);
      first.backgroundProperty().set(new BackgroundChoice("/pictures/stage.png", 0.4));
    }

    try (DisplayViewModel next = display()) {
      assertThat(next.styleProperty().get()).isEqualTo(LAST_STYLE);
      assertThat(next.backgroundProperty().get())
          .isEqualTo(new BackgroundChoice("/pictures/stage.png", 0.4));
      assertThat(next.optionsProperty().get())
          .isEqualTo(
              new HighwayOptions(
                  StringPalette.RED_GREEN_BLIND,
                  BoardTheme.MAPLE,
                  true,
                  true,
                  1.25,
                  2,
                  1.5,
                  false,
                  false));
    }
  }

  @Test
  void each_profile_sees_the_highway_its_own_way() throws Exception {
    try (DisplayViewModel display = display()) {
      library.fretway().windowUser().init("Ada", "1234", "correct horse");
      display.leftHandedProperty().set(true);
      library.fretway().windowUser().signOut();

      assertThat(display.optionsProperty().get().leftHanded()).isFalse();
      library.fretway().windowUser().signIn("Ada", "1234");
      assertThat(display.optionsProperty().get().leftHanded()).isTrue();
    }
  }

  @Test
  void a_reset_brings_back_everything_but_the_style() {
    try (DisplayViewModel display = display()) {
      display.styleProperty().set(LAST_STYLE);
      display.zoomProperty().set(1.5);

      display.reset();

      assertThat(display.optionsProperty().get()).isEqualTo(HighwayOptions.USUAL);
      assertThat(display.styleProperty().get()).isEqualTo(LAST_STYLE);
    }
    try (DisplayViewModel next = display()) {
      assertThat(next.optionsProperty().get()).isEqualTo(HighwayOptions.USUAL);
    }
  }

  @Test
  void the_styles_follow_each_other_around_the_end() {
    try (DisplayViewModel display = display()) {
      for (BuiltInStyle style : BuiltInStyle.values()) {
        assertThat(display.styleProperty().get()).isEqualTo(style);
        display.nextStyle();
      }

      assertThat(display.styleProperty().get()).isEqualTo(BuiltInStyle.FLAT);
    }
  }

  @Test
  void the_look_ahead_stays_within_its_range() {
    try (DisplayViewModel display = display()) {
      display.changeLookAhead(-100);
      assertThat(display.optionsProperty().get().lookAhead())
          .isEqualTo(HighwayOptions.LEAST_LOOK_AHEAD);

      display.changeLookAhead(100);
      assertThat(display.optionsProperty().get().lookAhead())
          .isEqualTo(HighwayOptions.MOST_LOOK_AHEAD);
    }
  }

  @Test
  void what_was_kept_and_makes_no_sense_is_as_at_first() {
    assertThat(DisplayChoices.read("nonsense")).isEqualTo(DisplayChoices.USUAL);
    assertThat(DisplayChoices.read("[]")).isEqualTo(DisplayChoices.USUAL);
    DisplayChoices wild =
        DisplayChoices.read(
            "{\"style\": \"cubist\", \"palette\": 7, \"noteSize\": 1e9, \"zoom\": \"NaN\","
                + " \"lookAhead\": -5}");
    assertThat(wild.style()).isEqualTo(BuiltInStyle.FLAT);
    assertThat(wild.options().palette()).isEqualTo(StringPalette.CLASSIC);
    assertThat(wild.options().noteSize()).isEqualTo(HighwayOptions.MOST_NOTE_SIZE);
    assertThat(wild.options().lookAhead()).isEqualTo(HighwayOptions.LEAST_LOOK_AHEAD);
    assertThat(wild.options().zoom()).isBetween(HighwayOptions.LEAST_ZOOM, 1.0);
  }
}
