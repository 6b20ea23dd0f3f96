package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.SongPositionBar;
import org.fretway.desktop.library.LibraryFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can't see the player is told what everything on it is. */
class PlayerAccessTest {
  @TempDir Path folder;

  private LibraryFixture library;
  private ShownPlayer player;

  @BeforeEach
  void openPlayer() throws Exception {
    library = new LibraryFixture(folder);
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    library.add("Anna", "Alpha").scan();
    player = new ShownPlayer(library, 1200, 800);
  }

  @AfterEach
  void close() {
    player.close();
    library.close();
  }

  @Test
  void everything_that_can_be_used_says_what_it_is() {
    assertThat(nameless()).isEmpty();
  }

  @Test
  void everything_on_a_panel_says_what_it_is() {
    player.press(KeyCode.P);
    for (KeyCode panel : List.of(KeyCode.S, KeyCode.T, KeyCode.Y, KeyCode.M, KeyCode.V)) {
      player.press(panel);
      assertThat(nameless()).as("with the panel of " + panel).isEmpty();
    }
  }

  @Test
  void the_list_of_keys_says_what_it_is() {
    player.press(KeyCode.F1);

    assertThat(nameless()).isEmpty();
  }

  @Test
  void what_is_told_at_the_end_says_what_it_is() {
    await()
        .atMost(ShownPlayer.PATIENCE)
        .until(() -> FxToolkit.call(() -> player.view.lookup(".results") != null));

    assertThat(nameless()).isEmpty();
  }

  @Test
  void the_bar_of_the_song_says_where_the_song_is() {
    FxToolkit.run(() -> player.view.seek(1));
    Node bar = FxToolkit.call(() -> player.node(".song-position-bar"));

    assertThat(bar.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(1.0);
    assertThat(bar.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING))
        .isEqualTo("0:01  Intro");
  }

  private List<String> nameless() {
    return FxToolkit.call(
        () -> {
          player.view.applyCss();
          player.view.layout();
          List<String> nameless = new ArrayList<>();
          walk(player.view, nameless);
          return nameless;
        });
  }

  /** Parts of a control are told with it, such as the arrows of a spinner. */
  private static void walk(Node node, List<String> nameless) {
    if (!node.isVisible() || node instanceof ScrollBar) {
      return;
    }
    if (isUsed(node) && (name(node).isBlank() || isWithoutRole(node))) {
      nameless.add(node.toString());
    }
    boolean closed = node instanceof Control && isUsed(node) && !(node instanceof ListView<?>);
    if (node instanceof Parent parent && !closed) {
      parent.getChildrenUnmodifiable().forEach(each -> walk(each, nameless));
    }
  }

  private static boolean isUsed(Node node) {
    return !node.getStyleClass().contains("viewport")
        && (node instanceof ButtonBase
            || node instanceof Slider
            || node instanceof Spinner<?>
            || node instanceof ComboBoxBase<?>
            || node instanceof ListView<?>
            || node instanceof TextInputControl
            || node instanceof SongPositionBar
            || node.isFocusTraversable()
            || node.getOnMouseClicked() != null
            || node.getOnMousePressed() != null);
  }

  private static String name(Node node) {
    String spoken = node.getAccessibleText();
    String written = node instanceof Labeled labeled ? labeled.getText() : null;
    return (spoken == null ? "" : spoken) + (written == null ? "" : written);
  }

  private static boolean isWithoutRole(Node node) {
    return node.getAccessibleRole() == AccessibleRole.NODE;
  }
}
