package org.fretway.desktop.settings;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.profile.PickerView;
import org.fretway.desktop.profile.ProfilePane;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * The settings screen: a list of pages, and the page. Keys: typing or Ctrl+F searches, arrows
 * choose a page, Enter goes to what was found, Escape ends a search and then goes back.
 */
public final class SettingsView extends BorderPane implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(SettingsView.class);

  /** The looks of the settings, for other screens that show parts of them. */
  public static final String STYLESHEET =
      Objects.requireNonNull(SettingsView.class.getResource("settings.css")).toExternalForm();

  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final SettingsModels models;
  private final Runnable leave;
  private final ProfilePane profile;
  private final SettingsPages pages;
  private final SettingsNav nav;
  private SettingsPage page = SettingsPage.LIBRARY;

  /**
   * Creates the screen.
   *
   * @param models closed with the screen
   * @param leave called when the user goes back
   * @param welcome asks the questions of the first start
   */
  public SettingsView(SettingsModels models, Runnable leave, Runnable welcome) {
    this.models = models;
    this.leave = leave;
    getStyleClass().add("settings-view");
    getStylesheets().addAll(PickerView.STYLESHEET, STYLESHEET);
    Button back = new IconButton(Feather.ARROW_LEFT, TEXTS.get("back"), leave);
    Label headline = new Label(TEXTS.get("title"));
    headline.getStyleClass().add("title-3");
    HBox top = new HBox(back, headline);
    top.getStyleClass().add("settings-top");
    setTop(top);

    profile = new ProfilePane(models.profile());
    pages = new SettingsPages(models, profile, this::focusProfile, welcome);
    nav = new SettingsNav(SettingsTable.searchable(), this::put, this::showFound, this::use);
    setLeft(nav);
    show(page);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
  }

  /** Shows a page. */
  public void show(SettingsPage page) {
    nav.clear();
    nav.select(page);
    put(page);
  }

  /** Returns the page that is shown. */
  public SettingsPage page() {
    return page;
  }

  private void put(SettingsPage page) {
    this.page = page;
    PageView view = pages.page(page);
    view.mark(Set.of());
    setCenter(view);
  }

  private void showFound(SettingEntry entry) {
    page = entry.page();
    PageView view = pages.page(entry.page());
    view.mark(
        nav.found().stream()
            .filter(it -> it.page() == entry.page())
            .map(SettingEntry::id)
            .collect(Collectors.toSet()));
    setCenter(view);
    view.reveal(entry.id());
  }

  private void use(SettingEntry entry) {
    pages.page(entry.page()).focus(entry.id());
  }

  /** Searches for a text, as if it had been typed. */
  public void search(String text) {
    nav.searchField().setText(text);
  }

  /** Gives the keyboard to the screen. */
  public void focusFirst() {
    nav.focusList();
  }

  /** Returns whether everything that the screen shows has been found out. */
  public boolean isLoaded() {
    return models.isLoaded();
  }

  /** Leads to where a profile is made or signed in. */
  public void focusProfile() {
    show(SettingsPage.PROFILE);
    profile.focusForm();
  }

  @Override
  public void close() {
    pages.clear();
    models.close();
  }

  private void onKey(KeyEvent event) {
    if (FIND.match(event)) {
      nav.searchField().requestFocus();
      nav.searchField().selectAll();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      escape(event);
    } else {
      return;
    }
    event.consume();
  }

  /** Takes back one thing at a time: what was typed, the search, the screen. */
  private void escape(KeyEvent event) {
    if (event.getTarget() instanceof CommitField field && field.restore()) {
      return;
    }
    if (nav.clear()) {
      nav.focusList();
    } else {
      leave.run();
    }
  }

  /** Typing anywhere outside a field starts a search. */
  private void onTyped(KeyEvent event) {
    String text = event.getCharacter();
    boolean printable = !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
    if (!printable
        || event.isShortcutDown()
        || event.isAltDown()
        || event.getTarget() instanceof TextInputControl) {
      return;
    }
    nav.searchField().requestFocus();
    nav.searchField().appendText(text);
    nav.searchField().end();
    event.consume();
  }
}
