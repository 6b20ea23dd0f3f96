package org.fretway.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.fretway.convert.Existing;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a file may be replaced, once for each, or once for all that follow. Used from the
 * thread of one job, which waits for the answer.
 */
final class ReplaceQuestion {
  private static final ButtonType REPLACE = new ButtonType("Replace", ButtonData.YES);
  private static final ButtonType REPLACE_ALL = new ButtonType("Replace all", ButtonData.OTHER);
  private static final ButtonType SKIP = new ButtonType("Keep", ButtonData.CANCEL_CLOSE);
  private static final ButtonType SKIP_ALL = new ButtonType("Keep all", ButtonData.OTHER);

  private final Stage owner;

  ReplaceQuestion(Stage owner) {
    this.owner = owner;
  }

  private record Choice(Existing.Answer answer, boolean forAll) {}

  /** Returns what asks during one job, until an answer is given for all. */
  Existing forOneJob() {
    AtomicReference<Existing.@Nullable Answer> forAll = new AtomicReference<>();
    return target -> {
      Existing.Answer settled = forAll.get();
      if (settled != null) {
        return settled;
      }
      Choice choice = ask(target);
      if (choice.forAll()) {
        forAll.set(choice.answer());
      }
      return choice.answer();
    };
  }

  /** Shows the question and waits until it is answered; dismissing it keeps the file. */
  private Choice ask(Path existing) {
    CompletableFuture<Choice> choice = new CompletableFuture<>();
    Platform.runLater(() -> choice.complete(show(existing)));
    return choice.join();
  }

  private Choice show(Path existing) {
    Alert alert =
        new Alert(
            AlertType.CONFIRMATION,
            "It is in %s. Replacing it can't be undone.".formatted(existing.getParent()),
            REPLACE,
            REPLACE_ALL,
            SKIP,
            SKIP_ALL);
    alert.setHeaderText("“%s” exists already.".formatted(existing.getFileName()));
    alert.setTitle("Convert");
    alert.initOwner(owner);
    Optional<ButtonType> pressed = alert.showAndWait();
    boolean replace = pressed.filter(type -> type == REPLACE || type == REPLACE_ALL).isPresent();
    return new Choice(
        replace ? Existing.Answer.REPLACE : Existing.Answer.SKIP,
        pressed.filter(type -> type == REPLACE_ALL || type == SKIP_ALL).isPresent());
  }
}
