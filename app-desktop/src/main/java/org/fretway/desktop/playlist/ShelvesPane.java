package org.fretway.desktop.playlist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.library.CoverLoader;
import org.fretway.desktop.text.Texts;
import org.fretway.library.Shelf;
import org.fretway.library.ShelfSong;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One row of small cards above the songs: what was begun, played or added last. Left and Right move
 * along it, Enter plays.
 */
public final class ShelvesPane extends VBox {
  private static final Texts TEXTS = Texts.of(ShelvesPane.class);
  private static final List<Shelf> ORDER =
      List.of(Shelf.CONTINUE, Shelf.RECENTLY_PLAYED, Shelf.RECENTLY_ADDED);

  private final ShelvesViewModel model;
  private final CoverLoader covers;
  private final PlaylistActions actions;
  private final HBox tabs = new HBox();
  private final ToggleGroup group = new ToggleGroup();
  private final HBox cards = new HBox();
  private final ScrollPane row = new ScrollPane(cards);
  private Optional<Shelf> chosen = Optional.empty();

  /** Creates the row. */
  public ShelvesPane(ShelvesViewModel model, CoverLoader covers, PlaylistActions actions) {
    this.model = model;
    this.covers = covers;
    this.actions = actions;
    getStylesheets().add(PlaylistSection.STYLESHEET);
    getStyleClass().add("shelves");
    tabs.getStyleClass().add("shelf-tabs");
    cards.getStyleClass().add("shelf-cards");
    row.getStyleClass().addAll("edge-to-edge", "shelf-row");
    row.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    row.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    row.setFitToHeight(true);
    row.setFocusTraversable(false);
    row.addEventFilter(ScrollEvent.SCROLL, this::scrollAlong);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(tabs, gap, collapse());
    top.getStyleClass().add("shelf-top");
    getChildren().addAll(top, row);
    Presence.bind(row, model.collapsedProperty().map(it -> !it));
    model.shelvesProperty().subscribe(this::show);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private Button collapse() {
    IconButton button =
        new IconButton(
            Feather.CHEVRON_UP,
            TEXTS.get("shelf.hide"),
            () -> model.collapsedProperty().set(!model.collapsedProperty().get()));
    model
        .collapsedProperty()
        .subscribe(
            collapsed -> {
              button.setGraphic(
                  new FontIcon(collapsed ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
              button.says(collapsed ? TEXTS.get("shelf.show") : TEXTS.get("shelf.hide"));
            });
    return button;
  }

  private void show(Map<Shelf, List<ShelfSong>> shelves) {
    List<Shelf> there = ORDER.stream().filter(shelves::containsKey).toList();
    Presence.set(this, !there.isEmpty());
    Shelf shown =
        chosen
            .filter(there::contains)
            .orElse(there.isEmpty() ? Shelf.RECENTLY_ADDED : there.getFirst());
    tabs.getChildren().setAll(there.stream().map(it -> tab(it, it == shown)).toList());
    fill(shelves.getOrDefault(shown, List.of()));
  }

  private Node tab(Shelf shelf, boolean selected) {
    ToggleButton tab = new ToggleButton(TEXTS.choice("shelf", shelf));
    tab.getStyleClass().addAll("flat", "shelf-tab");
    tab.setToggleGroup(group);
    tab.setSelected(selected);
    tab.setOnAction(
        event -> {
          tab.setSelected(true);
          chosen = Optional.of(shelf);
          model.collapsedProperty().set(false);
          fill(model.shelvesProperty().get().getOrDefault(shelf, List.of()));
          row.setHvalue(0);
        });
    return tab;
  }

  private void fill(List<ShelfSong> songs) {
    cards
        .getChildren()
        .setAll(songs.stream().map(song -> new ShelfCard(song, covers, actions)).toList());
    cards
        .getChildren()
        .forEach(
            card ->
                card.focusedProperty()
                    .subscribe(
                        focused -> {
                          if (focused) {
                            bringIntoSight(card);
                          }
                        }));
  }

  private void bringIntoSight(Node card) {
    double width = cards.getWidth();
    double room = row.getViewportBounds().getWidth();
    Bounds place = card.getBoundsInParent();
    if (width > room) {
      double left = row.getHvalue() * (width - room);
      if (place.getMinX() < left) {
        row.setHvalue(place.getMinX() / (width - room));
      } else if (place.getMaxX() > left + room) {
        row.setHvalue((place.getMaxX() - room) / (width - room));
      }
    }
  }

  /** A wheel turns the row sideways only with Shift, so that it never stops the songs below. */
  private void scrollAlong(ScrollEvent event) {
    double sideways = event.getDeltaX();
    double hidden = cards.getWidth() - row.getViewportBounds().getWidth();
    if (sideways != 0 && hidden > 0) {
      row.setHvalue(Math.clamp(row.getHvalue() - sideways / hidden, 0, 1));
    }
    event.consume();
  }

  private void onKey(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    int place = focusedCard();
    if (step == 0 || place < 0) {
      return;
    }
    cards
        .getChildren()
        .get(Math.clamp((long) place + step, 0, cards.getChildren().size() - 1))
        .requestFocus();
    event.consume();
  }

  private int focusedCard() {
    for (int i = 0; i < cards.getChildren().size(); i++) {
      if (cards.getChildren().get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }
}
