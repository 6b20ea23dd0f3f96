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
import org.fretway.desktop.text.Texts;
import org.fretway.library.TrackState;
import org.kordamp.ikonli.feather.Feather;

/** What the user gives for songs that can't be read without it: keys, codebooks, vgmstream. */
final class FormatsPane extends VBox {
  private static final Texts TEXTS = Texts.of(FormatsPane.class);
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
                sentence(lacking, TrackState.NEEDS_KEYS, TEXTS.get("formats.keys")),
                sentence(lacking, TrackState.NEEDS_CODEBOOKS, TEXTS.get("formats.codebooks")))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" ")));
    Presence.set(waiting, !waiting.getText().isEmpty());
  }

  private static String sentence(Map<TrackState, Long> lacking, TrackState state, String what) {
    long songs = lacking.getOrDefault(state, 0L);
    return songs == 0 ? "" : TEXTS.count("formats.waiting", songs, what);
  }

  private SettingCard keys() {
    Button choose =
        button(
            TEXTS.get("formats.chooseFile"),
            () ->
                choose(
                    TEXTS.get("formats.keys.choose"),
                    new ExtensionFilter(TEXTS.get("formats.keys.files"), "*.json"),
                    model.keys()::give));
    Button paste =
        button(
            TEXTS.get("formats.keys.paste"),
            () -> model.keys().paste(Clipboard.getSystemClipboard().getString()));
    Button keep = button(TEXTS.get("formats.keys.keep"), model.keys()::keepPending);
    keep.getStyleClass().add("accent");
    Presence.bind(keep, model.keys().pendingProperty());
    ConfirmButton remove =
        new ConfirmButton(
            Texts.COMMON.get("remove"),
            TEXTS.get("formats.keys.remove.question"),
            model.keys()::remove);
    SettingCard card =
        new SettingCard(
            Feather.KEY,
            TEXTS.get("formats.keys.title"),
            TEXTS.get("formats.keys.purpose"),
            choose,
            paste,
            keep,
            remove);
    card.setId(TEXTS.get("formats.keys"));
    card.bindMessage(model.keys().messageProperty());
    model
        .statusProperty()
        .subscribe(
            status -> {
              card.showFacts(
                  List.of(
                      given(TEXTS.get("formats.keys.archives"), status.archiveKey()),
                      given(TEXTS.get("formats.keys.chartsPc"), status.pcChartKey()),
                      given(TEXTS.get("formats.keys.chartsMac"), status.macChartKey())));
              remove.setDisable(
                  !status.archiveKey() && !status.pcChartKey() && !status.macChartKey());
            });
    return card;
  }

  private SettingCard codebooks() {
    Button choose =
        button(
            TEXTS.get("formats.chooseFile"),
            () ->
                choose(
                    TEXTS.get("formats.codebooks.choose"),
                    new ExtensionFilter(TEXTS.get("formats.codebooks.files"), "*.bin"),
                    model::giveCodebooks));
    ConfirmButton remove =
        new ConfirmButton(
            Texts.COMMON.get("remove"),
            TEXTS.get("formats.codebooks.remove.question"),
            model::removeCodebooks);
    SettingCard card =
        new SettingCard(
            Feather.VOLUME_2,
            TEXTS.get("formats.codebooks.title"),
            TEXTS.get("formats.codebooks.purpose"),
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
                          TEXTS.get("formats.codebooks.name"),
                          status.codebooks() > 0
                              ? TEXTS.get("formats.codebooks.present", status.codebooks())
                              : TEXTS.get("formats.notGiven"))));
              remove.setDisable(status.codebooks() == 0);
            });
    return card;
  }

  private SettingCard vgmstream() {
    Button choose =
        button(
            TEXTS.get("formats.vgmstream.choose"),
            () ->
                choose(
                    "vgmstream-cli",
                    new ExtensionFilter(TEXTS.get("formats.allFiles"), "*.*"),
                    model::chooseVgmstream));
    Button forget = button(TEXTS.get("formats.vgmstream.forget"), model::findVgmstream);
    SettingCard card =
        new SettingCard(
            Feather.TERMINAL, "vgmstream", TEXTS.get("formats.vgmstream.purpose"), choose, forget);
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
                            status
                                .vgmstream()
                                .map(Path::toString)
                                .orElse(TEXTS.get("formats.notFound"))))));
    return card;
  }

  private static Fact given(String what, boolean present) {
    return new Fact(
        present, what, present ? TEXTS.get("formats.present") : TEXTS.get("formats.notGiven"));
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void choose(String title, ExtensionFilter kind, Consumer<Path> then) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .setAll(kind, new ExtensionFilter(TEXTS.get("formats.allFiles"), "*.*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      then.accept(file.toPath());
    }
  }
}
