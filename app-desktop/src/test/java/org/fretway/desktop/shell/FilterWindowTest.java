package org.fretway.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.library.LibraryFixture;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.profile.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterWindowTest {
  private static final List<String> ALL = List.of("Two", "Three", "One");

  private @TempDir Path folder;
  private LibraryFixture library;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    library =
        new LibraryFixture(folder)
            .add("Zebra", "One")
            .add("Antelope", "Two")
            .add("Buffalo", "Three")
            .scan();
    window = OpenWindow.on(library.fretway());
    await().until(this::titles, ALL::equals);
  }

  @AfterEach
  void close() {
    window.close();
    library.close();
  }

  @Test
  void a_key_opens_the_filters_and_escape_closes_them() {
    openFilters();
    assertThat(FxToolkit.call(window::focused).getStyleClass()).contains("filter-chip");

    window.press(KeyCode.ESCAPE, ".filter-chip");

    assertThat(window.shows(".filter-drawer")).isFalse();
    assertThat(FxToolkit.call(window::focused).getStyleClass()).contains("song-grid");
  }

  @Test
  void a_chip_goes_from_either_to_must_be_there_to_must_not_and_back() {
    openFilters();

    pushChip("Lead");
    await().until(() -> spoken("Lead"), "Lead: must be there, 3 songs"::equals);
    pushChip("Lead");
    await().until(() -> spoken("Lead"), "Lead: must not be there, 0 songs"::equals);
    await().until(() -> window.shows(".library-message"));
    pushChip("Lead");

    await().until(() -> spoken("Lead"), "Lead: does not matter, 3 songs"::equals);
    window.press(KeyCode.ESCAPE, ".filter-chip"); // Beside the filters there is room for two.
    await().until(this::titles, ALL::equals);
  }

  @Test
  void a_right_click_or_minus_asks_for_absence_at_once() {
    openFilters();

    FxToolkit.run(() -> Event.fireEvent(chip("Bass"), rightClick()));
    await().until(() -> spoken("Bass").startsWith("Bass: must not be there"));
    FxToolkit.run(() -> Event.fireEvent(chip("Lead"), key(KeyCode.MINUS)));
    await().until(() -> spoken("Lead").startsWith("Lead: must not be there"));
    FxToolkit.run(() -> Event.fireEvent(chip("Lead"), key(KeyCode.DELETE)));

    await().until(() -> window.texts(".condition-chip"), List.of("No Bass")::equals);
  }

  @Test
  void a_condition_shows_above_the_songs_and_is_taken_away_there() {
    openFilters();
    pushChip("Combo");
    await().until(() -> window.texts(".condition-chip"), List.of("Combo")::equals);
    await().until(() -> window.shows(".library-message"));

    window.push(".condition-chip");
    await().until(() -> window.shows(".song-title"));
    window.press(KeyCode.ESCAPE, ".filter-chip"); // Beside the filters there is room for two.

    await().until(this::titles, ALL::equals);
    assertThat(window.shows(".condition-bar")).isFalse();
  }

  @Test
  void a_tuning_is_found_and_chosen_with_the_keyboard() {
    openFilters();
    await().until(() -> window.shows(".tuning-line"));
    FxToolkit.run(() -> ((TextField) window.one(".tuning-section .text-field")).setText("e st"));

    window.press(KeyCode.ENTER, ".tuning-section .text-field");

    await().until(() -> window.texts(".condition-chip"), List.of("E Standard")::equals);
  }

  @Test
  void what_is_searched_for_is_saved_and_found_again() {
    FxToolkit.run(() -> searchField().setText("zebra"));
    await().until(this::titles, List.of("One")::equals);
    FxToolkit.run(() -> saveButton().fire());
    FxToolkit.run(() -> nameField().setText("Stripes"));
    window.press(KeyCode.ENTER, ".saved-filters .name-field");
    await().until(() -> window.shows(".saved-filter"));

    FxToolkit.run(() -> entry("All songs").fire());
    await().until(this::titles, ALL::equals);
    window.push(".saved-filter");

    await().until(this::titles, List.of("One")::equals);
    assertThat(FxToolkit.call(() -> searchField().getText())).isEqualTo("zebra");
    assertThat(library.fretway().savedFilters().list(Actor.LOCAL_OWNER)).hasSize(1);
  }

  @Test
  void the_hint_below_the_field_for_a_name_is_not_cut_off() {
    FxToolkit.run(() -> searchField().setText("zebra"));
    await().until(this::titles, List.of("One")::equals);

    FxToolkit.run(() -> saveButton().fire());

    await()
        .until(
            () ->
                window
                    .texts(".sidebar-hint")
                    .contains("Type a name for what you see, then press Enter."));
    await().until(() -> FxToolkit.call(this::hasRoomForAllAboveTheArtists));
  }

  @Test
  void who_has_no_playlist_reads_how_to_make_one() {
    await()
        .until(
            () ->
                window
                    .texts(".playlist-section .sidebar-hint")
                    .equals(List.of("None yet. Make one with the plus, then drop songs on it.")));
  }

  @Test
  void the_place_that_is_shown_is_marked_in_the_sidebar() {
    assertThat(marked()).containsExactly("All songs, shown");

    FxToolkit.run(() -> entry("Missing songs").fire());
    assertThat(marked()).containsExactly("Missing songs, shown");
    FxToolkit.run(() -> entry("Queue").fire());
    assertThat(marked()).containsExactly("Queue, shown");
    window.push(".playlist-section .button-icon");
    FxToolkit.run(() -> ((TextField) window.one(".playlist-section .name-field")).setText("Warm"));
    window.press(KeyCode.ENTER, ".playlist-section .name-field");

    await().until(this::marked, List.of("Warm, 0 songs, shown")::equals);
    FxToolkit.run(() -> entry("All songs").fire());
    assertThat(marked()).containsExactly("All songs, shown");
  }

  @Test
  void a_name_that_is_not_given_leaves_nothing() {
    FxToolkit.run(() -> saveButton().fire());
    FxToolkit.run(() -> nameField().setText("Stripes"));

    FxToolkit.run(() -> window.one(".song-grid").requestFocus());

    await().until(() -> !window.shows(".saved-filters .name-field"));
    assertThat(library.fretway().savedFilters().list(Actor.LOCAL_OWNER)).isEmpty();
  }

  @Test
  void a_saved_filter_is_deleted_and_brought_back() throws Exception {
    library.fretway().savedFilters().create(Actor.LOCAL_OWNER, "Old", "{\"text\":\"two\"}");
    window.close();
    window = OpenWindow.on(library.fretway());

    FxToolkit.run(() -> window.one(".saved-filter").requestFocus());
    window.press(KeyCode.DELETE, ".saved-filter");
    await().until(() -> !window.shows(".saved-filter"));
    await().until(() -> window.shows(".notice .accent"));
    window.push(".notice .accent");

    await().until(() -> window.shows(".saved-filter"));
    assertThat(library.fretway().savedFilters().list(Actor.LOCAL_OWNER).getFirst().name())
        .isEqualTo("Old");
  }

  @Test
  void an_artist_is_chosen_in_the_tree_and_escape_shows_all_again() {
    FxToolkit.run(() -> ((TextField) window.one(".artist-search .text-field")).setText("buff"));
    window.press(KeyCode.ENTER, ".artist-search .text-field");
    await().until(this::titles, List.of("Three")::equals);
    assertThat(window.texts(".condition-chip")).containsExactly("Artist: Buffalo");

    window.press(KeyCode.ESCAPE, ".song-grid");

    await().until(this::titles, ALL::equals);
  }

  @Test
  void favourites_without_a_profile_lead_to_making_one() {
    FxToolkit.run(() -> entry("Favourites").fire());

    await().until(() -> window.shows(".notice .accent"));
    assertThat(titles()).isEqualTo(ALL);
  }

  @Test
  void a_star_is_counted_at_once_and_one_that_is_lost_among_favourites_is_brought_back()
      throws Exception {
    window.close();
    library.fretway().windowUser().init("Ada", "1234", "correct horse");
    window = OpenWindow.on(library.fretway());
    await().until(this::titles, ALL::equals);
    openFilters();
    await().until(() -> spoken("Favourites").endsWith(" 0 songs"));
    FxToolkit.run(() -> window.one(".song-grid").requestFocus());

    window.pressWithShortcut(KeyCode.D, ".song-grid");
    await().until(() -> spoken("Favourites").endsWith(" 1 song"));
    FxToolkit.run(() -> entry("Favourites").fire());
    await().until(this::titles, List.of("Two")::equals);

    window.pressWithShortcut(KeyCode.D, ".song-grid");
    await().until(() -> window.shows(".library-message"));
    await().until(() -> window.shows(".notice .accent"));
    window.push(".notice .accent");

    await().until(this::titles, List.of("Two")::equals);
  }

  @Test
  void letters_are_there_for_orders_by_name_alone() {
    await().until(() -> window.shows(".letter-bar"));

    FxToolkit.run(() -> Event.fireEvent(window.one(".letter-bar"), typed("z")));
    await().until(() -> FxToolkit.call(this::titleOfLead), "One"::equals);
    FxToolkit.run(() -> order().setValue(Sort.RECENT));

    await().until(() -> !window.shows(".letter-bar"));
  }

  @Test
  void a_surprise_is_another_of_the_songs() {
    FxToolkit.run(() -> entry("Surprise me").fire());

    await().until(() -> FxToolkit.call(this::titleOfLead), List.of("One", "Three")::contains);
  }

  private List<String> marked() {
    return FxToolkit.call(
        () ->
            window.all(".sidebar-entry").stream()
                .filter(
                    it -> it.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")))
                .map(Node::getAccessibleText)
                .toList());
  }

  private boolean hasRoomForAllAboveTheArtists() {
    ScrollPane scroll = (ScrollPane) window.one(".sidebar-scroll");
    double content = scroll.getContent().getLayoutBounds().getHeight();
    return content > 0 && scroll.getViewportBounds().getHeight() >= content;
  }

  private void openFilters() {
    window.fire(
        ".song-grid",
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, true, true, false, false));
    await().until(() -> !spoken("Lead").endsWith(" 0 songs"));
  }

  private void pushChip(String name) {
    FxToolkit.run(() -> chip(name).fire());
  }

  private Button chip(String name) {
    return button(".filter-chip", name);
  }

  private Button entry(String name) {
    return button(".sidebar-entry", name);
  }

  private Button button(String selector, String name) {
    return (Button)
        window.all(selector).stream()
            .filter(it -> it.getAccessibleText().startsWith(name))
            .findFirst()
            .orElseThrow();
  }

  private String spoken(String chip) {
    return FxToolkit.call(() -> chip(chip).getAccessibleText());
  }

  private Button saveButton() {
    return button(".button-icon", "Save what");
  }

  private TextField nameField() {
    return (TextField) window.one(".saved-filters .name-field");
  }

  private TextField searchField() {
    return (TextField) window.one(".search-field");
  }

  private String titleOfLead() {
    return window.all(".song-card").stream()
        .filter(it -> it.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lead")))
        .map(it -> ((Label) it.lookup(".song-title")).getText())
        .findFirst()
        .orElse("");
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Sort> order() {
    return (ComboBox<Sort>) window.one(".library-toolbar .combo-box");
  }

  private List<String> titles() {
    return window.texts(".song-title");
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private static KeyEvent typed(String text) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, false, false, false, false);
  }

  private static ContextMenuEvent rightClick() {
    return new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, false, null);
  }
}
