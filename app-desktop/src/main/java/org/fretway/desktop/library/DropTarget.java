package org.fretway.desktop.library;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes files that are dragged over a part of the window, and shows that it would. */
final class DropTarget extends StackPane {
  private static final Texts TEXTS = Texts.of(DropTarget.class);
  private final Consumer<List<Path>> dropped;

  /**
   * Creates the target, which is to lie above that part of the window.
   *
   * @param area where files may be dropped
   * @param dropped called with the files and folders that were
   */
  DropTarget(Region area, Consumer<List<Path>> dropped) {
    this.dropped = dropped;
    getStyleClass().add("drop-target");
    setMouseTransparent(true);
    setVisible(false);
    getChildren().add(new Label(TEXTS.get("drop"), new FontIcon(Feather.DOWNLOAD)));
    area.setOnDragOver(this::over);
    area.setOnDragExited(event -> setVisible(false));
    area.setOnDragDropped(this::drop);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      setVisible(true);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    setVisible(false);
    boolean files = event.getDragboard().hasFiles();
    if (files) {
      dropped.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
    event.setDropCompleted(files);
    event.consume();
  }
}
