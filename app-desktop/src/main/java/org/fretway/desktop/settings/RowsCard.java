package org.fretway.desktop.settings;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fretway.desktop.form.ConfirmButton;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.Refusal;
import org.fretway.desktop.text.Texts;

/** Rows that belong together, with why they can't be changed, and the defaults of all of them. */
final class RowsCard extends VBox {
  private static final Texts TEXTS = Texts.of(RowsCard.class);

  /**
   * Creates the card.
   *
   * @param headline whose the values are
   * @param signIn leads to where somebody signs in
   */
  RowsCard(String headline, List<SettingEntry> entries, ValuesViewModel model, Runnable signIn) {
    getStyleClass().addAll("setting-card", "rows-card");
    Label head = new Label(headline);
    head.getStyleClass().add("title-4");
    ConfirmButton resetAll =
        new ConfirmButton(
            TEXTS.get("rows.resetAll"),
            TEXTS.get("rows.resetAll.question"),
            () -> model.reset(entries.stream().map(SettingEntry::id).toList()));
    resetAll.getStyleClass().addAll("flat", "small");
    resetAll.setMinWidth(Region.USE_PREF_SIZE);
    Presence.bind(resetAll, model.refusalProperty().isEmpty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(head, gap, resetAll);
    top.getStyleClass().add("setting-head");
    getChildren()
        .addAll(top, Refusal.line(model.refusalProperty(), model.signInHelpsProperty(), signIn));
    for (SettingEntry entry : entries) {
      getChildren().add(new SettingRow(entry, model.value(entry.id()), model));
    }
    getChildren().getLast().getStyleClass().add("last-row");
  }
}
