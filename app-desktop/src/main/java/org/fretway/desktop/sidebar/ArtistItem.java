package org.fretway.desktop.sidebar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;

/** A line of the tree whose lines below are made when it is opened for the first time. */
final class ArtistItem extends TreeItem<ArtistRow> {
  private final Consumer<ArtistItem> fill;
  private boolean filled;

  /**
   * Creates a closed line.
   *
   * @param fill gives it what is below it, now or later
   */
  ArtistItem(ArtistRow row, Consumer<ArtistItem> fill) {
    super(row);
    this.fill = fill;
    expandedProperty()
        .subscribe(
            (before, open) -> {
              if (open && !filled) {
                filled = true;
                fill.accept(this);
              }
            });
  }

  @Override
  public boolean isLeaf() {
    return !(getValue() instanceof ArtistRow.Letter) && !(getValue() instanceof ArtistRow.Artist);
  }

  /** Fills it anew if it has been opened before. */
  void refill() {
    if (isExpanded()) {
      fill.accept(this);
    } else if (filled) {
      filled = false;
      getChildren().clear();
    }
  }

  /** Shows that what is below could not be read; opening it again tries again. */
  void failed(ArtistRow note) {
    filled = false;
    getChildren().setAll(List.of(new ArtistItem(note, it -> {})));
  }

  /**
   * Puts rows below a line, keeping the lines that are there: so that what is open stays open, and
   * nothing moves when only numbers change.
   *
   * @param fill given to new lines
   */
  static void show(
      TreeItem<ArtistRow> parent, List<? extends ArtistRow> rows, Consumer<ArtistItem> fill) {
    Map<Object, TreeItem<ArtistRow>> there = new HashMap<>();
    parent.getChildren().forEach(it -> there.put(it.getValue().identity(), it));
    List<TreeItem<ArtistRow>> wanted = new ArrayList<>(rows.size());
    for (ArtistRow row : rows) {
      TreeItem<ArtistRow> child = there.remove(row.identity());
      if (child == null) {
        child = new ArtistItem(row, fill);
      } else if (!row.equals(child.getValue())) {
        child.setValue(row);
      }
      wanted.add(child);
    }
    if (!wanted.equals(parent.getChildren())) {
      parent.getChildren().setAll(wanted);
    }
    for (TreeItem<ArtistRow> child : wanted) {
      if (child instanceof ArtistItem item) {
        item.refill();
      }
    }
  }
}
