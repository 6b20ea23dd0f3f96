package org.fretway.desktop.details;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fretway.desktop.text.Texts;
import org.fretway.format.CoverImage;
import org.fretway.library.TrackEdit;
import org.fretway.library.TrackEditor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cover of a song that is edited: what becomes of it, and whether its file has another. Used on
 * the user-interface executor.
 */
public final class EditedCover {
  private static final Texts TEXTS = Texts.of(EditedCover.class);
  private static final int SHOWN_PX = 400;
  private static final Logger LOG = LoggerFactory.getLogger(EditedCover.class);

  private final Executor background;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<CoverChange> change =
      new ReadOnlyObjectWrapper<>(new CoverChange.Kept());
  private final ReadOnlyBooleanWrapper replaced = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

  /** Opens a picture. */
  private interface Bytes {
    InputStream open() throws IOException;
  }

  EditedCover(Executor background, Executor ui) {
    this.background = background;
    this.ui = ui;
  }

  /** What becomes of the cover. */
  public ReadOnlyObjectProperty<CoverChange> changeProperty() {
    return change.getReadOnlyProperty();
  }

  /** Whether the song shows another cover than its file has. */
  public ReadOnlyBooleanProperty replacedProperty() {
    return replaced.getReadOnlyProperty();
  }

  /** Why a picture can't be taken, in a sentence; empty if it can. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Whether it becomes another one. */
  public BooleanBinding changed() {
    return Bindings.createBooleanBinding(() -> !(change.get() instanceof CoverChange.Kept), change);
  }

  void show(boolean fileHasAnother) {
    replaced.set(fileHasAnother);
  }

  /** Says that a picture can't be taken. */
  void refuse() {
    refuse(TEXTS.get("edit.cover.wrong"));
  }

  void refuse(String sentence) {
    error.set(sentence);
  }

  /** Puts a new picture into an edit, if there is one. */
  TrackEdit addTo(TrackEdit edit) {
    return change.get() instanceof CoverChange.Replaced now
        ? edit.withCover(() -> new ByteArrayInputStream(now.encoded()))
        : edit;
  }

  /** Takes a picture from a file. */
  public void choose(Path file) {
    take(() -> Files.newInputStream(file));
  }

  /** Takes an encoded picture. */
  public void choose(byte[] encoded) {
    byte[] copy = encoded.clone();
    take(() -> new ByteArrayInputStream(copy));
  }

  private void take(Bytes bytes) {
    error.set("");
    background.execute(
        () -> {
          try (InputStream in = bytes.open()) {
            byte[] encoded = in.readNBytes(Math.toIntExact(TrackEditor.MAX_COVER_BYTES) + 1);
            byte[] png = CoverImage.toPng(new ByteArrayInputStream(encoded), SHOWN_PX);
            ui.execute(() -> change.set(new CoverChange.Replaced(encoded, png)));
          } catch (NoSuchFileException e) {
            ui.execute(() -> error.set(TEXTS.get("edit.cover.gone")));
          } catch (IOException | RuntimeException e) {
            LOG.debug("A picture can't be a cover", e);
            ui.execute(this::refuse);
          }
        });
  }

  /** Shows the cover of the file again. */
  public void restore() {
    error.set("");
    change.set(replaced.get() ? new CoverChange.Restored() : new CoverChange.Kept());
  }
}
