package org.fretway.desktop.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.ConfirmButton;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.form.SettingCard.Fact;
import org.fretway.library.TrackState;
import org.kordamp.ikonli.feather.Feather;

/** What the user gives for songs that can't be read without it: keys, codebooks, vgmstream. */
final class FormatsPane extends VBox {
  private static final ExtensionFilter ALL_FILES = new ExtensionFilter("All files", "*.*");

  private final FormatsViewModel model;
  private final Label waiting = new Label();
  private final Label refusal = new Label();

  FormatsPane(FormatsViewModel model) {
    this.model = model;
    getStyleClass().add("settings-pane");
    waiting.getStyleClass().add("settings-waiting");
    Wrapping.of(waiting);
    refusal.getStyleClass().add("settings-waiting");
    Wrapping.of(refusal);
    VBox cards = new VBox(waiting, keys(), codebooks(), vgmstream());
    cards.getStyleClass().add("settings-pane");
    getChildren().addAll(refusal, cards);
    disableProperty().bind(model.busyProperty());
    model
        .refusalProperty()
        .subscribe(
            why -> {
              refusal.setText(why);
              Presence.set(refusal, !why.isEmpty());
              Presence.set(cards, why.isEmpty());
            });
    model.waitingProperty().subscribe(this::showWaiting);
  }

  private void showWaiting(Map<TrackState, Long> lacking) {
    waiting.setText(
        Stream.of(
                sentence(lacking, TrackState.NEEDS_KEYS, "keys"),
                sentence(lacking, TrackState.NEEDS_CODEBOOKS, "codebooks or vgmstream"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" ")));
    Presence.set(waiting, !waiting.getText().isEmpty());
  }

  private static String sentence(Map<TrackState, Long> lacking, TrackState state, String what) {
    long songs = lacking.getOrDefault(state, 0L);
    return songs == 0
        ? ""
        : songs == 1
            ? "1 song waits for " + what + "."
            : "%,d songs wait for %s.".formatted(songs, what);
  }

  private SettingCard keys() {
    Button choose =
        button(
            "Choose file…",
            () ->
                choose(
                    "File with keys",
                    new ExtensionFilter("Keys (psarc-keys.json)", "*.json"),
                    model.keys()::give));
    Button paste =
        button("Paste", () -> model.keys().paste(Clipboard.getSystemClipboard().getString()));
    Button keep = button("Keep them all the same", model.keys()::keepPending);
    keep.getStyleClass().add("accent");
    Presence.bind(keep, model.keys().pendingProperty());
    ConfirmButton remove =
        new ConfirmButton("Remove", "Remove the keys for good?", model.keys()::remove);
    SettingCard card =
        new SettingCard(
            Feather.KEY,
            "Rocksmith keys",
            "Archives (.psarc) and the charts in them are encrypted. Give the keys as JSON, by file"
                + " or from the clipboard; they are tried on your archives at once.",
            choose,
            paste,
            keep,
            remove);
    card.setId("keys");
    card.bindMessage(model.keys().messageProperty());
    model
        .statusProperty()
        .subscribe(
            status -> {
              card.showFacts(
                  List.of(
                      given("Archives", status.archiveKey()),
                      given("Charts for PC", status.pcChartKey()),
                      given("Charts for Mac", status.macChartKey())));
              remove.setDisable(
                  !status.archiveKey() && !status.pcChartKey() && !status.macChartKey());
            });
    return card;
  }

  private SettingCard codebooks() {
    Button choose =
        button(
            "Choose file…",
            () ->
                choose(
                    "Codebook file",
                    new ExtensionFilter("Packed codebooks", "*.bin"),
                    model::giveCodebooks));
    ConfirmButton remove =
        new ConfirmButton("Remove", "Remove the codebooks for good?", model::removeCodebooks);
    SettingCard card =
        new SettingCard(
            Feather.VOLUME_2,
            "Wwise codebooks",
            "The sound of archives (.wem) leaves out its codebooks. With the file"
                + " packed_codebooks_aoTuV_603.bin it becomes Ogg Vorbis without any loss.",
            choose,
            remove);
    card.setId("codebooks");
    card.bindMessage(model.codebooksMessageProperty());
    model
        .statusProperty()
        .subscribe(
            status -> {
              card.showFacts(
                  List.of(
                      new Fact(
                          status.codebooks() > 0,
                          "Codebooks",
                          status.codebooks() > 0
                              ? "present, %,d in the file".formatted(status.codebooks())
                              : "not given")));
              remove.setDisable(status.codebooks() == 0);
            });
    return card;
  }

  private SettingCard vgmstream() {
    Button choose =
        button("Choose program…", () -> choose("vgmstream-cli", ALL_FILES, model::chooseVgmstream));
    Button forget = button("Use the one on the PATH", model::findVgmstream);
    SettingCard card =
        new SettingCard(
            Feather.TERMINAL,
            "vgmstream",
            "Where there are no codebooks, the program vgmstream-cli can decode the sound. It is"
                + " used if it is on the PATH, or if you say where it is.",
            choose,
            forget);
    card.setId("vgmstream");
    card.bindMessage(model.vgmstreamMessageProperty());
    model
        .statusProperty()
        .subscribe(
            status ->
                card.showFacts(
                    List.of(
                        new Fact(
                            status.vgmstream().isPresent(),
                            "vgmstream-cli",
                            status.vgmstream().map(Path::toString).orElse("not found")))));
    return card;
  }

  private static Fact given(String what, boolean present) {
    return new Fact(present, what, present ? "present" : "not given");
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void choose(String title, ExtensionFilter kind, Consumer<Path> then) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().setAll(kind, ALL_FILES);
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      then.accept(file.toPath());
    }
  }
}
