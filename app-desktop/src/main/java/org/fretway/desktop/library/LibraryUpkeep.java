package org.fretway.desktop.library;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Wishes;
import org.fretway.library.IndexStatus;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;
import org.fretway.profile.Actor;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;

/**
 * How the library keeps up with its files: the scans that read them, and the index that songs are
 * found by. Used from the user-interface executor.
 */
public final class LibraryUpkeep implements AutoCloseable {
  private final Fretway fretway;
  private final Wishes wishes;
  private final ReadOnlyObjectWrapper<ScanStatus> scan =
      new ReadOnlyObjectWrapper<>(ScanStatus.IDLE);
  private final ReadOnlyObjectWrapper<IndexStatus> index;
  private final List<AutoCloseable> listening;

  /**
   * Begins to listen.
   *
   * @param ui runs what touches the properties, one task at a time and in order
   * @param wishes fulfils what the user asks for
   */
  LibraryUpkeep(Fretway fretway, Executor ui, Wishes wishes) {
    this.fretway = fretway;
    this.wishes = wishes;
    index = new ReadOnlyObjectWrapper<>(fretway.library().indexStatus());
    listening =
        List.of(
            fretway.scanner().onStatus(status -> ui.execute(() -> scan.set(status))),
            fretway
                .library()
                .onIndexStatus(() -> ui.execute(() -> index.set(fretway.library().indexStatus()))));
    scan.set(fretway.scanner().status());
    index.set(fretway.library().indexStatus()); // It may have changed before this listened.
  }

  /** How far a scan is. */
  public ReadOnlyObjectProperty<ScanStatus> scanProperty() {
    return scan.getReadOnlyProperty();
  }

  /** How far the index is; until it is ready, lists take longer. */
  public ReadOnlyObjectProperty<IndexStatus> indexProperty() {
    return index.getReadOnlyProperty();
  }

  /** Looks for new and changed songs; nothing happens while a scan runs. */
  public void rescan() {
    wishes.make(this::scan);
  }

  /** Makes a folder the library folder, and looks for songs there. */
  public void addFolder(Path folder) {
    SettingsChange change =
        SettingsChange.of(PublicSetting.DLC_DIR, folder.toAbsolutePath().toString());
    wishes.make(
        actor -> {
          fretway.publicSettings().change(actor, change);
          scan(actor); // Another folder is scanned by itself, but this may be the one that it was.
        });
  }

  private void scan(Actor actor) {
    fretway.scanner().start(actor, ScanMode.INCREMENTAL);
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
