package org.fretway.desktop.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.fretway.desktop.keys.KeyChoicePane;
import org.fretway.desktop.profile.GroupsPane;
import org.fretway.desktop.profile.OwnProfilePane;
import org.fretway.desktop.profile.ProfilePane;
import org.fretway.desktop.profile.ProfilesPane;
import org.fretway.desktop.settings.SettingEntry.Owner;
import org.fretway.desktop.text.Texts;

/** Builds the pages of the settings, each when it is shown for the first time. */
final class SettingsPages {
  private static final Texts TEXTS = Texts.of(SettingsPages.class);
  private final SettingsModels models;
  private final ProfilePane profile;
  private final OwnProfilePane ownProfile;
  private final ProfilesPane profiles;
  private final Runnable goToProfile;
  private final Runnable welcome;
  private final Map<SettingsPage, PageView> built = new EnumMap<>(SettingsPage.class);

  /**
   * Creates the pages.
   *
   * @param profile part of the page of that name
   * @param goToProfile leads to it
   * @param welcome asks the questions of the first start
   */
  SettingsPages(
      SettingsModels models, ProfilePane profile, Runnable goToProfile, Runnable welcome) {
    this.models = models;
    this.profile = profile;
    this.ownProfile = new OwnProfilePane(models.ownProfile(), models.profile());
    this.profiles = new ProfilesPane(models.people(), goToProfile);
    this.goToProfile = goToProfile;
    this.welcome = welcome;
  }

  /** Returns a page. */
  PageView page(SettingsPage page) {
    return built.computeIfAbsent(page, it -> new PageView(it, sections(it)));
  }

  private List<Node> sections(SettingsPage page) {
    return switch (page) {
      case PROFILE -> List.of(profile, ownProfile);
      case LIBRARY ->
          before(new FoldersPane(models.folders(), models.scans(), goToProfile), rows(page));
      case PLAYING, APPEARANCE -> rows(page);
      case SOUND -> List.of(new SoundPane(models.sound()));
      case KEYS -> new KeyChoicePane(models.keys()).cards();
      case FORMATS -> before(new FormatsPane(models.formats()), rows(page));
      case NETWORK -> List.of(new SharingPane(models.sharing(), goToProfile));
      case PEOPLE -> List.of(profiles, new GroupsPane(models.people(), goToProfile));
      case PLUGINS -> List.of(new PluginsPane(models.plugins()));
      case ABOUT -> List.of(new AboutPane(models.files(), models.dataDir(), welcome));
    };
  }

  private static List<Node> before(Node first, List<Node> others) {
    List<Node> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  private List<Node> rows(SettingsPage page) {
    List<Node> cards = new ArrayList<>();
    add(
        cards,
        TEXTS.get("rows.forEverybody"),
        SettingsTable.rows(page, Owner.PROGRAM),
        models.program());
    add(cards, TEXTS.get("rows.forYou"), SettingsTable.rows(page, Owner.PERSON), models.person());
    return cards;
  }

  private void add(
      List<Node> cards, String headline, List<SettingEntry> entries, ValuesViewModel model) {
    if (!entries.isEmpty()) {
      cards.add(new RowsCard(headline, entries, model, goToProfile));
    }
  }

  /** Forgets all secrets that were typed. */
  void clear() {
    profile.clear();
    ownProfile.clear();
    profiles.clear();
  }
}
