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
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a file may be replaced, once for each, or once for all that follow. Used from the
 * thread of one job, which waits for the answer.
 */
final class ReplaceQuestion {
  private static final Texts TEXTS = Texts.of(ReplaceQuestion.class);
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
    ButtonType replace = new ButtonType(TEXTS.get("replace.replace"), ButtonData.YES);
    ButtonType replaceAll = new ButtonType(TEXTS.get("replace.replaceAll"), ButtonData.OTHER);
    ButtonType keep = new ButtonType(TEXTS.get("replace.keep"), ButtonData.CANCEL_CLOSE);
    ButtonType keepAll = new ButtonType(TEXTS.get("replace.keepAll"), ButtonData.OTHER);
    Alert alert =
        new Alert(
            AlertType.CONFIRMATION,
            TEXTS.get("replace.hint", String.valueOf(existing.getParent())),
            replace,
            replaceAll,
            keep,
            keepAll);
    alert.setHeaderText(TEXTS.get("replace.exists", String.valueOf(existing.getFileName())));
    alert.setTitle(TEXTS.get("replace.title"));
    alert.initOwner(owner);
    Optional<ButtonType> pressed = alert.showAndWait();
    boolean wanted = pressed.filter(type -> type == replace || type == replaceAll).isPresent();
    return new Choice(
        wanted ? Existing.Answer.REPLACE : Existing.Answer.SKIP,
        pressed.filter(type -> type == replaceAll || type == keepAll).isPresent());
  }
}
