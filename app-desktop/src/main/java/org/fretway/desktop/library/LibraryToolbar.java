package org.fretway.desktop.library;

import atlantafx.base.controls.CustomTextField;
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
import org.fretway.desktop.text.Texts;
import org.fretway.library.LibraryQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the top of the library: search, order and what can be done with the whole of it. */
final class LibraryToolbar extends HBox {
  private static final Texts TEXTS = Texts.of(LibraryToolbar.class);
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
    search.setPromptText(TEXTS.get("toolbar.search"));
    search.setAccessibleText(TEXTS.get("toolbar.search.spoken"));
    search.textProperty().bindBidirectional(model.searchTextProperty());
    HBox.setHgrow(search, Priority.SOMETIMES);

    count.getStyleClass().add("song-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    model.songsProperty().subscribe(songs -> count.setText(SongCount.of(songs.size())));

    ComboBox<Sort> sort = new ComboBox<>();
    sort.getItems().setAll(Sort.values());
    sort.setConverter(new SortConverter());
    sort.setAccessibleText(TEXTS.get("toolbar.sort"));
    sort.valueProperty().bindBidirectional(model.sortProperty());
    sort.setMinWidth(Region.USE_PREF_SIZE);

    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);

    Button add = new IconButton(Feather.FOLDER_PLUS, TEXTS.get("toolbar.addFolder"), addFolder);
    IconButton rescan =
        new IconButton(Feather.REFRESH_CW, TEXTS.get("toolbar.rescan"), model.upkeep()::rescan);
    tips.follow(rescan::says, TEXTS.get("toolbar.rescan"), Command.RESCAN);
    rescan.disableProperty().bind(model.upkeep().scanProperty().map(status -> status.running()));

    LayoutSwitch layout = new LayoutSwitch(model.layoutProperty(), tips);
    LibraryPanes panes = model.panes();
    SlotToggle sidebar =
        new SlotToggle(
            Feather.SIDEBAR,
            TEXTS.get("toolbar.sidebar"),
            panes.sidebarProperty(),
            frame.sidebar().filledProperty());
    SlotToggle filters =
        new SlotToggle(
            Feather.FILTER,
            TEXTS.get("toolbar.filters"),
            panes.filtersProperty(),
            frame.drawer().filledProperty());
    tips.follow(sidebar, TEXTS.get("toolbar.sidebar"), Command.SIDEBAR);
    tips.follow(filters, TEXTS.get("toolbar.filters"), Command.FILTERS);
    Label conditions = new Label();
    conditions.getStyleClass().add("filter-badge");
    filters.setGraphic(new HBox(4, filters.getGraphic(), conditions));
    model.filterProperty().subscribe(filter -> showConditions(conditions, FilterCount.of(filter)));
    SlotToggle details =
        new SlotToggle(
            Feather.INFO,
            TEXTS.get("toolbar.details"),
            panes.detailsProperty(),
            frame.details().filledProperty());
    tips.follow(details, TEXTS.get("toolbar.details"), Command.DETAILS);

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

  private static String nameOf(Sort sort) {
    return switch (sort) {
      case ARTIST -> TEXTS.get("sort.artist");
      case ARTIST_DESC -> TEXTS.get("sort.artistDesc");
      case TITLE -> TEXTS.get("sort.title");
      case TITLE_DESC -> TEXTS.get("sort.titleDesc");
      case RECENT -> TEXTS.get("sort.recent");
      case TUNING -> TEXTS.get("sort.tuning");
      case YEAR -> TEXTS.get("sort.year");
      case YEAR_DESC -> TEXTS.get("sort.yearDesc");
    };
  }

  /** Names the orders. */
  private static final class SortConverter extends StringConverter<Sort> {
    @Override
    public String toString(@Nullable Sort sort) {
      return sort == null ? "" : nameOf(sort);
    }

    @Override
    public Sort fromString(String name) {
      throw new UnsupportedOperationException("the orders are chosen, not typed");
    }
  }
}
