package org.fretway.desktop.listen;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fretway.desktop.control.KeyedSwitch;
import org.fretway.desktop.control.LevelStrip;
import org.fretway.desktop.control.Pills;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.practice.SidePanel;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the program listens: the input, how exactly one has to play, and what comes of it. */
public final class ListenPanel extends SidePanel {
  private static final Texts TEXTS = Texts.of(ListenPanel.class);

  private final ListenViewModel model;
  private final KeyedSwitch on = new KeyedSwitch(TEXTS.get("on"));

  /**
   * Creates the panel.
   *
   * @param soundSettings leads to where the input is chosen, and how it is cleaned
   */
  public ListenPanel(ListenViewModel model, Runnable soundSettings) {
    super(TEXTS.get("title"));
    this.model = model;
    getStyleClass().add("listen-panel");
    Label what = new Label(TEXTS.get("what"));
    what.getStyleClass().add("text-muted");
    Wrapping.of(what);
    on.setSelected(model.onProperty().get());
    model.onProperty().subscribe(now -> on.setSelected(now));
    on.selectedProperty().subscribe((before, now) -> turn(now));
    KeyedSwitch waits = new KeyedSwitch(TEXTS.get("waits"));
    waits.selectedProperty().bindBidirectional(model.waitsProperty());
    KeyedSwitch marks = new KeyedSwitch(TEXTS.get("marks"));
    marks.selectedProperty().bindBidirectional(model.marksProperty());
    Button settings = new Button(TEXTS.get("input"), new FontIcon(Feather.SLIDERS));
    settings.setMaxWidth(Double.MAX_VALUE);
    settings.setOnAction(event -> soundSettings.run());
    Label exact = new Label(TEXTS.get("tolerance.how"));
    exact.getStyleClass().add("side-panel-hint");
    Wrapping.of(exact);
    getChildren()
        .addAll(
            what,
            on,
            input(),
            remark(),
            caption(TEXTS.get("tolerance")),
            new Pills<>(
                TEXTS.get("tolerance"),
                model.toleranceProperty(),
                ToleranceChoice::text,
                List.of(ToleranceChoice.values())),
            exact,
            waits,
            hint("waits.how"),
            marks,
            settings);
  }

  private static Label hint(String key) {
    Label hint = new Label(TEXTS.get(key));
    hint.getStyleClass().add("side-panel-hint");
    Wrapping.of(hint);
    return hint;
  }

  private void turn(boolean wanted) {
    if (wanted != model.onProperty().get()) {
      model.toggle();
    }
  }

  private Node input() {
    LevelStrip level = new LevelStrip();
    level.setAccessibleText(TEXTS.get("level"));
    model.levelProperty().subscribe(() -> level.show(model.levelProperty().get()));
    Label clipped = new Label(TEXTS.get("clipped"));
    clipped.getStyleClass().add("listen-clipped");
    clipped.setMinWidth(Region.USE_PREF_SIZE);
    clipped.visibleProperty().bind(model.reading().clippedProperty());
    Label note = new Label();
    note.getStyleClass().add("listen-note");
    note.setMinWidth(Region.USE_PREF_SIZE);
    note.textProperty().bind(model.reading().noteProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(level, clipped, gap, note);
    row.getStyleClass().add("listen-input");
    row.setAlignment(Pos.CENTER_LEFT);
    Presence.bind(row, model.onProperty());
    return row;
  }

  private Node remark() {
    Label sentence = new Label();
    sentence.textProperty().bind(model.remarkProperty());
    sentence.getStyleClass().add("listen-remark");
    Wrapping.of(sentence);
    Presence.bind(sentence, model.remarkProperty().isNotEmpty());
    return sentence;
  }

  /** Goes to the switch. */
  @Override
  public void take() {
    on.requestFocus();
  }
}
