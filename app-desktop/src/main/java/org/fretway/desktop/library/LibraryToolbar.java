package org.fretway.desktop.library;

import atlantafx.base.controls.CustomTextField;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.model.SongCount;
import org.fretway.library.LibraryQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the top of the library: search, order and what can be done with the whole of it. */
final class LibraryToolbar extends HBox {
  private static final Map<Sort, String> SORT_NAMES = sortNames();

  private final CustomTextField search = new CustomTextField();
  private final Label count = new Label();

  LibraryToolbar(
      LibraryViewModel model, LibraryFrame frame, Runnable addFolder, KeyTips tips, Node... more) {
    getStyleClass().add("library-toolbar");

    Label name = new Label("Fretway");
    name.getStyleClass().add("app-name");
    name.setMinWidth(Region.USE_PREF_SIZE);

    search.getStyleClass().add("search-field");
    search.setLeft(new FontIcon(Feather.SEARCH));
    search.setPromptText("Search songs, artists, albums");
    search.setAccessibleText("Search songs, artists and albums");
    search.textProperty().bindBidirectional(model.searchTextProperty());
    HBox.setHgrow(search, Priority.SOMETIMES);

    count.getStyleClass().add("song-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    model.songsProperty().subscribe(songs -> count.setText(SongCount.of(songs.size())));

    ComboBox<Sort> sort = new ComboBox<>();
    sort.getItems().setAll(SORT_NAMES.keySet());
    sort.setConverter(new SortConverter());
    sort.setAccessibleText("Order of the songs");
    sort.valueProperty().bindBidirectional(model.sortProperty());
    sort.setMinWidth(Region.USE_PREF_SIZE);

    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);

    Button add = new IconButton(Feather.FOLDER_PLUS, "Add a folder with songs…", addFolder);
    IconButton rescan =
        new IconButton(
            Feather.REFRESH_CW, "Look for new and changed songs", model.upkeep()::rescan);
    tips.follow(rescan::says, "Look for new and changed songs", Command.RESCAN);
    rescan.disableProperty().bind(model.upkeep().scanProperty().map(status -> status.running()));

    LayoutSwitch layout = new LayoutSwitch(model.layoutProperty(), tips);
    LibraryPanes panes = model.panes();
    SlotToggle sidebar =
        new SlotToggle(
            Feather.SIDEBAR, "Sidebar", panes.sidebarProperty(), frame.sidebar().filledProperty());
    SlotToggle filters =
        new SlotToggle(
            Feather.FILTER, "Filters", panes.filtersProperty(), frame.drawer().filledProperty());
    tips.follow(sidebar, "Sidebar", Command.SIDEBAR);
    tips.follow(filters, "Filters", Command.FILTERS);
    Label conditions = new Label();
    conditions.getStyleClass().add("filter-badge");
    filters.setGraphic(new HBox(4, filters.getGraphic(), conditions));
    model.filterProperty().subscribe(filter -> showConditions(conditions, FilterCount.of(filter)));
    SlotToggle details =
        new SlotToggle(
            Feather.INFO,
            "Details of the song",
            panes.detailsProperty(),
            frame.details().filledProperty());
    tips.follow(details, "Details of the song", Command.DETAILS);

    getChildren()
        .addAll(sidebar, name, search, count, gap, sort, layout, filters, details, add, rescan);
    getChildren().addAll(more);
  }

  /** Returns the field that songs are searched in. */
  CustomTextField searchField() {
    return search;
  }

  private static void showConditions(Label badge, int conditions) {
    badge.setText(Integer.toString(conditions));
    badge.setVisible(conditions > 0);
    badge.setManaged(conditions > 0);
  }

  private static Map<Sort, String> sortNames() {
    Map<Sort, String> names = new EnumMap<>(Sort.class);
    names.put(Sort.ARTIST, "Artist A–Z");
    names.put(Sort.ARTIST_DESC, "Artist Z–A");
    names.put(Sort.TITLE, "Title A–Z");
    names.put(Sort.TITLE_DESC, "Title Z–A");
    names.put(Sort.RECENT, "Recently added");
    names.put(Sort.TUNING, "Tuning");
    names.put(Sort.YEAR, "Oldest first");
    names.put(Sort.YEAR_DESC, "Newest first");
    return names;
  }

  /** Names the orders. */
  private static final class SortConverter extends StringConverter<Sort> {
    @Override
    public String toString(@Nullable Sort sort) {
      return sort == null ? "" : SORT_NAMES.getOrDefault(sort, sort.apiName());
    }

    @Override
    public Sort fromString(String name) {
      throw new UnsupportedOperationException("the orders are chosen, not typed");
    }
  }
}
