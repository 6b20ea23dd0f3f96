package org.fretway.desktop.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.fretway.BuildInfo;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.form.SettingCard.Fact;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which program this is and where its data are; settings and diagnostics as files. */
final class AboutPane extends VBox {
  private static final Texts TEXTS = Texts.of(AboutPane.class);
  private final FilesViewModel model;

  /**
   * Creates the pane.
   *
   * @param welcome asks the questions of the first start
   */
  AboutPane(FilesViewModel model, Path dataDir, Runnable welcome) {
    this.model = model;
    getStyleClass().add("settings-pane");
    getChildren().addAll(version(dataDir), bundle(), diagnostics(), welcome(welcome));
  }

  private static SettingCard version(Path dataDir) {
    BuildInfo build = BuildInfo.current();
    String folder = dataDir.toAbsolutePath().toString();
    SettingCard card =
        new SettingCard(
            Feather.INFO,
            "Fretway",
            TEXTS.get("about.licence"),
            button(TEXTS.get("about.copyFolder"), () -> copy(folder)));
    card.setId("version");
    card.showFacts(
        List.of(
            new Fact(true, TEXTS.get("about.version"), build.version()),
            new Fact(true, TEXTS.get("about.build"), build.gitSha() + ", " + build.buildDate()),
            new Fact(
                true,
                "Java",
                System.getProperty("java.version", TEXTS.get("about.unknown"))
                    + ", JavaFX "
                    + System.getProperty("javafx.version", TEXTS.get("about.unknown"))),
            new Fact(true, TEXTS.get("about.dataFolder"), folder)));
    return card;
  }

  private SettingCard bundle() {
    SettingCard card =
        new SettingCard(
            Feather.ARCHIVE,
            TEXTS.get("about.bundle"),
            TEXTS.get("about.bundle.purpose"),
            button(
                TEXTS.get("about.export"),
                () -> save("fretway-settings.zip", model::exportSettings)),
            button(TEXTS.get("about.import"), this::open),
            wheel(model.bundleBusyProperty()));
    card.setId("bundle");
    card.bindMessage(model.bundleMessageProperty());
    return card;
  }

  private SettingCard diagnostics() {
    SettingCard card =
        new SettingCard(
            Feather.ACTIVITY,
            TEXTS.get("about.diagnostics"),
            TEXTS.get("about.diagnostics.purpose"),
            button(
                TEXTS.get("about.export"),
                () -> save("fretway-diagnostics.zip", model::exportDiagnostics)),
            wheel(model.diagnosticsBusyProperty()));
    card.setId("diagnostics");
    card.bindMessage(model.diagnosticsMessageProperty());
    return card;
  }

  private static SettingCard welcome(Runnable again) {
    SettingCard card =
        new SettingCard(
            Feather.MUSIC,
            TEXTS.get("about.welcome"),
            TEXTS.get("about.welcome.purpose"),
            button(TEXTS.get("about.welcome.again"), again));
    card.setId("welcome");
    return card;
  }

  private static Node wheel(ObservableValue<Boolean> busy) {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("setting-wheel");
    Presence.bind(wheel, busy);
    return wheel;
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void save(String name, Consumer<Path> then) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(TEXTS.get("about.export.title"));
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().setAll(new ExtensionFilter(TEXTS.get("about.zipFiles"), "*.zip"));
    then(chooser.showSaveDialog(getScene().getWindow()), then);
  }

  private void open() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(TEXTS.get("about.import.title"));
    chooser.getExtensionFilters().setAll(new ExtensionFilter(TEXTS.get("about.zipFiles"), "*.zip"));
    then(chooser.showOpenDialog(getScene().getWindow()), model::importSettings);
  }

  private static void then(@Nullable File file, Consumer<Path> then) {
    Optional.ofNullable(file).map(File::toPath).ifPresent(then);
  }
}
