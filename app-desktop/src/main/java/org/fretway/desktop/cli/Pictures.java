package org.fretway.desktop.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.fretway.desktop.highway.HighwaySnapshot;

/** Runs JavaFX in memory for the commands that draw, and writes what they have drawn. */
final class Pictures {
  private Pictures() {}

  /**
   * Starts JavaFX without a display, lets the work begin on its thread and waits for the result.
   *
   * @throws CommandFailure if the work fails
   */
  static <T> T draw(Callable<CompletableFuture<T>> work) throws CommandFailure {
    Display.drawInMemory();
    CompletableFuture<CompletableFuture<T>> begun = new CompletableFuture<>();
    Platform.startup(
        () -> {
          Platform.setImplicitExit(false);
          begin(work, begun);
        });
    try {
      return begun.thenCompose(result -> result).join();
    } catch (CompletionException e) {
      throw new CommandFailure("The picture could not be drawn: " + reason(e), e);
    }
  }

  private static <T> void begin(Callable<T> work, CompletableFuture<T> begun) {
    try {
      begun.complete(work.call());
    } catch (Throwable failure) { // Handed on to the thread that waits, errors included.
      begun.completeExceptionally(failure);
    }
  }

  private static String reason(CompletionException failure) {
    Throwable cause = failure.getCause();
    return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
  }

  /**
   * Writes a picture.
   *
   * @throws CommandFailure if the file can't be written
   */
  static void write(Image picture, Path file) throws CommandFailure {
    try {
      HighwaySnapshot.writePng(picture, file);
    } catch (IOException e) {
      throw new CommandFailure("%s could not be written: %s".formatted(file, reason(e)), e);
    }
  }

  /**
   * Finds out before the work whether there is a folder to write to.
   *
   * @throws CommandFailure if there is none
   */
  static void checkFolderOf(Path file) throws CommandFailure {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandFailure(
          ExitCode.FAILURE,
          "%s could not be written: there is no folder %s".formatted(file, folder));
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "writing there is not allowed";
      case NoSuchFileException missing -> "the folder does not exist";
      default -> String.valueOf(e.getMessage());
    };
  }
}
