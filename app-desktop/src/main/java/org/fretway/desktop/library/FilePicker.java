package org.fretway.desktop.library;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks the user for files and folders; nothing happens when the question is dismissed. */
final class FilePicker {
  private static final Texts TEXTS = Texts.of(FilePicker.class);
  private final Supplier<@Nullable Window> owner;

  FilePicker(Supplier<@Nullable Window> owner) {
    this.owner = owner;
  }

  /** Asks for a folder. */
  void folder(String title, Consumer<Path> then) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    File folder = chooser.showDialog(owner.get());
    if (folder != null) {
      then.accept(folder.toPath());
    }
  }

  /** Asks for song files. */
  void songs(String title, Consumer<List<Path>> then) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .setAll(
            new ExtensionFilter(TEXTS.get("files.songs"), "*.feedpak", "*.sloppak", "*.psarc"),
            new ExtensionFilter(TEXTS.get("files.all"), "*.*"));
    List<File> files = chooser.showOpenMultipleDialog(owner.get());
    if (files != null && !files.isEmpty()) {
      then.accept(files.stream().map(File::toPath).toList());
    }
  }
}
