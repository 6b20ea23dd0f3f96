package org.fretway.desktop.practice;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fretway.audio.LeadIn;
import org.fretway.chart.Snap;
import org.fretway.desktop.control.IconButton;
import org.fretway.desktop.control.Pills;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.NameField;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Loop;
import org.kordamp.ikonli.feather.Feather;

/** How loops behave, and those that are kept, over the highway's right edge. */
public final class LoopPanel extends SidePanel {
  private static final Texts TEXTS = Texts.of(LoopPanel.class);
  private static final int MAX_NAME = 100;

  private final PracticeViewModel practice;
  private final Button save = new Button(TEXTS.get("loops.save"));
  private final NameField name;
  private final VBox saved = new VBox();

  /** Creates the panel. */
  public LoopPanel(PracticeViewModel practice) {
    super(TEXTS.get("loops"));
    this.practice = practice;
    getStyleClass().add("loop-panel");
    name = new NameField(TEXTS.get("loops.name"), MAX_NAME, this::keep, this::endNaming);
    Presence.set(name, false);
    save.setMaxWidth(Double.MAX_VALUE);
    save.setOnAction(event -> beginNaming());
    save.disableProperty()
        .bind(practice.loop().loopingProperty().not().or(practice.saved().keepingProperty().not()));
    Label remark = new Label();
    remark.textProperty().bind(practice.saved().remarkProperty());
    remark.getStyleClass().add("text-muted");
    Wrapping.of(remark);
    Presence.bind(remark, practice.saved().remarkProperty().isNotEmpty());
    saved.getStyleClass().add("saved-loops");
    practice.saved().loopsProperty().subscribe(this::show);
    getChildren()
        .addAll(
            caption(TEXTS.get("loops.before")),
            new Pills<>(
                TEXTS.get("loops.before"),
                practice.loop().leadInProperty(),
                LeadInNames::of,
                List.of(LeadIn.values())),
            caption(TEXTS.get("loops.snap")),
            new Pills<>(
                TEXTS.get("loops.snap.what"),
                practice.loop().snapProperty(),
                LoopPanel::named,
                List.of(Snap.BEAT, Snap.MEASURE, Snap.SECTION, Snap.OFF)),
            caption(TEXTS.get("loops.saved")),
            scrolling(saved),
            remark,
            save,
            name);
  }

  private static String named(Snap snap) {
    return TEXTS.choice("snap", snap);
  }

  private void show(List<Loop> loops) {
    saved.getChildren().setAll(loops.stream().map(this::row).toList());
  }

  private Node row(Loop loop) {
    Label title = new Label(loop.name());
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    String times =
        "%s – %s"
            .formatted(
                SongTimes.whole((long) loop.startTime()), SongTimes.whole((long) loop.endTime()));
    Label time = new Label(times);
    time.setMinWidth(USE_PREF_SIZE);
    time.getStyleClass().add("passage-time");
    HBox line = new HBox(title, time);
    line.getStyleClass().add("passage-line");
    line.setAlignment(Pos.CENTER_LEFT);
    Button play = new Button(null, line);
    play.getStyleClass().addAll("flat", "saved-loop");
    play.setMaxWidth(Double.MAX_VALUE);
    play.setMinWidth(0);
    play.setPrefWidth(0);
    play.setAccessibleText(TEXTS.get("loops.repeat.at", loop.name(), times));
    play.setTooltip(new Tooltip(TEXTS.get("loops.repeat", loop.name())));
    play.setOnAction(event -> practice.saved().play(loop));
    HBox.setHgrow(play, Priority.ALWAYS);
    HBox row =
        new HBox(
            play,
            new IconButton(
                Feather.TRASH_2,
                TEXTS.get("loops.delete", loop.name()),
                () -> practice.saved().delete(loop)));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void beginNaming() {
    Presence.set(save, false);
    Presence.set(name, true);
    name.begin(
        practice
            .passages()
            .passagesProperty()
            .get()
            .at(practice.loop().startProperty().get())
            .map(passage -> passage.name())
            .orElse(TEXTS.get("loops.nameless")));
  }

  private void keep(String wanted) {
    practice.saved().save(wanted);
    endNaming();
    save.requestFocus();
  }

  private void endNaming() {
    Presence.set(name, false);
    Presence.set(save, true);
  }
}
