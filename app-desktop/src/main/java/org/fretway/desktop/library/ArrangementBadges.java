package org.fretway.desktop.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fretway.library.ArrangementSummary;
import org.fretway.library.SongMeta;

/** A badge of a letter or two for each arrangement of a song, or in words what the song lacks. */
final class ArrangementBadges extends HBox {
  /** More than these are counted in the last badge. */
  private static final int MAX = 5;

  private int shown;

  ArrangementBadges() {
    getStyleClass().add("arrangement-badges");
    setMinWidth(0);
  }

  void show(Optional<SongMeta> song) {
    shown = 0;
    String lack = song.map(LackBadge::wordsFor).orElse("");
    if (!lack.isEmpty()) {
      badge(lack, "badge-lack");
    } else {
      song.ifPresent(it -> badges(namesOf(it)));
    }
    for (int i = shown; i < getChildren().size(); i++) {
      getChildren().get(i).setVisible(false);
      getChildren().get(i).setManaged(false);
    }
    setAccessibleText(song.map(it -> SongWords.arrangements(it.arrangements())).orElse(""));
  }

  private static List<String> namesOf(SongMeta song) {
    return song.arrangements().stream().map(ArrangementSummary::name).distinct().toList();
  }

  private void badges(List<String> names) {
    int fitting = names.size() > MAX ? MAX - 1 : names.size();
    names.stream().limit(fitting).forEach(name -> badge(shortOf(name), styleOf(name)));
    if (names.size() > fitting) {
      badge("+" + (names.size() - fitting), "badge-other");
    }
  }

  /** Labels are kept, since rows are reused in quick succession. */
  private void badge(String text, String style) {
    if (shown == getChildren().size()) {
      Label label = new Label();
      label.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(label);
    }
    Label label = (Label) getChildren().get(shown++);
    label.setText(text);
    List<String> classes = List.of("label", "badge", style);
    if (!label.getStyleClass().equals(classes)) {
      label.getStyleClass().setAll(classes);
    }
    label.setVisible(true);
    label.setManaged(true);
  }

  /** Returns the first letters of the words, at most two: "L" for "Lead", "B2" for "Bass 2". */
  static String shortOf(String name) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.strip().split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && letters.codePointCount(0, letters.length()) < 2) {
        letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
      }
    }
    return letters.isEmpty() ? "?" : letters.toString();
  }

  private static String styleOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("bass")) {
      return "badge-bass";
    }
    if (lower.contains("rhythm")) {
      return "badge-rhythm";
    }
    return lower.contains("lead") || lower.contains("combo") ? "badge-lead" : "badge-other";
  }
}
