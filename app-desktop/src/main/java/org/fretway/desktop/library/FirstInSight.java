package org.fretway.desktop.library;

import java.util.function.IntConsumer;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** Watches which line of a virtual list is the first that can be seen. */
final class FirstInSight {
  private final Control list;
  private final IntConsumer listener;
  private @Nullable VirtualFlow<?> followed;

  private FirstInSight(Control list, IntConsumer listener) {
    this.list = list;
    this.listener = listener;
  }

  /**
   * Begins to watch.
   *
   * @param list a control whose skin has a virtual flow, now or later
   * @param listener told the line after each change, and at other times too
   */
  static void follow(Control list, IntConsumer listener) {
    FirstInSight it = new FirstInSight(list, listener);
    // The flow has its cells only after a layout.
    list.needsLayoutProperty()
        .subscribe(
            needed -> {
              if (!needed) {
                it.find();
                it.tell();
              }
            });
  }

  private void find() {
    if (followed == null && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      followed = flow;
      flow.positionProperty().subscribe((before, now) -> tell());
      flow.needsLayoutProperty().subscribe(needed -> tell());
    }
  }

  private void tell() {
    IndexedCell<?> first = followed == null ? null : followed.getFirstVisibleCell();
    if (first != null) {
      listener.accept(first.getIndex());
    }
  }
}
