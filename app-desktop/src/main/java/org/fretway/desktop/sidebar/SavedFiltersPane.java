package org.fretway.desktop.sidebar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.filter.NamedQuery;
import org.fretway.desktop.filter.SavedFiltersState;
import org.fretway.desktop.filter.SavedFiltersViewModel;
import org.fretway.desktop.form.NameField;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.SavedFilters;

/** The saved filters: a line each, and a field for the name of a new one. */
final class SavedFiltersPane extends VBox {
  private static final Texts TEXTS = Texts.of(SavedFiltersPane.class);
  private final SavedFiltersViewModel model;
  private final VBox lines = new VBox();
  private final Label hint = new Label();
  private final Button again = new Button(Texts.COMMON.get("tryAgain"));

  SavedFiltersPane(SavedFiltersViewModel model) {
    this.model = model;
    getStyleClass().add("saved-filters");
    hint.getStyleClass().add("sidebar-hint");
    Wrapping.of(hint);
    again.setOnAction(event -> model.refresh());
    getChildren().addAll(lines, hint, again);
    model.stateProperty().subscribe(this::show);
  }

  /** Asks for a name for what is shown now. */
  void askForName() {
    if (lines.getChildren().stream().anyMatch(NameField.class::isInstance)) {
      return;
    }
    NameField field =
        new NameField(
            TEXTS.get("saved.name"),
            SavedFilters.MAX_NAME_LENGTH,
            name -> {
              stopAsking();
              model.save(name);
            },
            this::stopAsking);
    lines.getChildren().addFirst(field);
    hint.setText(TEXTS.get("saved.hint"));
    Presence.set(hint, true);
    field.begin("");
  }

  private void stopAsking() {
    lines.getChildren().removeIf(NameField.class::isInstance);
    show(model.stateProperty().get());
  }

  /** Shows which filter is what is looked for now. */
  void markShown() {
    for (Node line : lines.getChildren()) {
      if (line instanceof SavedFilterLine it) {
        it.setShown(model.isShown(it.filter()));
      }
    }
  }

  private void show(SavedFiltersState state) {
    String text =
        switch (state) {
          case SavedFiltersState.Loading() -> Texts.COMMON.get("loading");
          case SavedFiltersState.Listed(List<NamedQuery> filters) ->
              filters.isEmpty() ? TEXTS.get("saved.none") : "";
          case SavedFiltersState.Failed(String sentence) -> sentence;
        };
    hint.setText(text);
    Presence.set(hint, !text.isEmpty());
    Presence.set(again, state instanceof SavedFiltersState.Failed);
    if (state instanceof SavedFiltersState.Listed(List<NamedQuery> filters)) {
      show(filters);
    }
  }

  private void show(List<NamedQuery> filters) {
    Optional<Long> focused =
        lines.getChildren().stream()
            .filter(it -> it instanceof SavedFilterLine && it.isFocusWithin())
            .map(it -> ((SavedFilterLine) it).filter().id())
            .findFirst();
    List<Node> nodes = new ArrayList<>();
    lines.getChildren().stream().filter(NameField.class::isInstance).forEach(nodes::add);
    filters.forEach(it -> nodes.add(new SavedFilterLine(model, it)));
    lines.getChildren().setAll(nodes);
    markShown();
    focused.ifPresent(
        id ->
            lines.getChildren().stream()
                .filter(it -> it instanceof SavedFilterLine line && line.filter().id() == id)
                .findFirst()
                .ifPresent(Node::requestFocus));
  }
}
