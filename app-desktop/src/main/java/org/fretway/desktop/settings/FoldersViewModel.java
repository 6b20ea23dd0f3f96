package org.fretway.desktop.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.InOrder;
import org.fretway.desktop.form.Inquiry;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.settings.FoldersState.Folder;
import org.fretway.desktop.settings.FoldersState.Reach;
import org.fretway.desktop.text.Texts;
import org.fretway.library.FolderSongs;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;
import org.fretway.profile.Actor;
import org.fretway.profile.Permission;
import org.fretway.settings.EffectiveSettings;
import org.fretway.settings.PublicSetting;
import org.fretway.settings.SettingsChange;

/**
 * The folders of the library: which there are, whether they are there, and how many songs they
 * have. Its properties are read and set on the user-interface executor; disk and database are asked
 * on the background one.
 */
public final class FoldersViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(FoldersViewModel.class);

  private final Fretway fretway;
  private final WindowAccess access;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<FoldersState> state =
      new ReadOnlyObjectWrapper<>(FoldersState.UNKNOWN);
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final Attempts attempts;
  private final Inquiry inquiry;
  private final List<AutoCloseable> listening;
  private List<String> beforeRemoval = List.of();
  private boolean loaded;

  /**
   * Creates the model and asks how things stand.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public FoldersViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    this.background = background;
    this.ui = ui;
    attempts = new Attempts(new InOrder(background), ui);
    inquiry = new Inquiry(background, ui, this::ask, this::fail);
    listening =
        List.of(
            fretway.publicSettings().onChange(inquiry::make),
            fretway.windowUser().onChange(inquiry::make),
            fretway.scanner().onStatus(this::countAfterScan));
    inquiry.make();
  }

  /** The folders. */
  public ReadOnlyObjectProperty<FoldersState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What came of what the user did last. */
  public ReadOnlyObjectProperty<Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Whether a removal can be undone. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether the folders are being changed. */
  public ReadOnlyBooleanProperty busyProperty() {
    return attempts.busyProperty();
  }

  /** Returns whether all that is shown has been found out. */
  public boolean isLoaded() {
    return loaded && state.get().isComplete();
  }

  /** Adds folders; the first one of all becomes the main one. */
  public void add(List<Path> folders) {
    List<String> wanted = new ArrayList<>();
    folders.forEach(folder -> wanted.add(folder.toAbsolutePath().normalize().toString()));
    change(
        before -> {
          LinkedHashSet<String> all = new LinkedHashSet<>(before);
          all.addAll(wanted);
          return List.copyOf(all);
        },
        now -> {
          fretway.scanner().startOrQueue(now, ScanMode.INCREMENTAL);
          return Message.good(TEXTS.get("folders.added"));
        });
  }

  /** Takes a folder out of the library. */
  public void remove(String folder) {
    beforeRemoval = state.get().folders().stream().map(Folder::path).toList();
    change(
        before -> before.stream().filter(it -> !it.equals(folder)).toList(),
        now -> {
          ui.execute(() -> undoable.set(true));
          return Message.good(TEXTS.get("folders.removed", folder));
        });
  }

  /** Brings back the folders that there were before the last removal. */
  public void undo() {
    List<String> wanted = beforeRemoval;
    change(
        before -> {
          LinkedHashSet<String> all = new LinkedHashSet<>(wanted);
          all.addAll(before);
          return List.copyOf(all);
        },
        now -> Message.NONE);
  }

  /** Makes a folder the main one, into which imported songs go. */
  public void makeMain(String folder) {
    change(
        before -> {
          LinkedHashSet<String> all = new LinkedHashSet<>(List.of(folder));
          all.addAll(before);
          return List.copyOf(all);
        },
        now -> Message.NONE);
  }

  /** What the folders are to be, from what they are. */
  @FunctionalInterface
  private interface Edit {
    List<String> of(List<String> before);
  }

  /** What is done in somebody's name after the folders were changed. */
  @FunctionalInterface
  private interface Then {
    Message as(Actor actor);
  }

  private void change(Edit edit, Then then) {
    undoable.set(false);
    attempts.begin(
        message,
        () ->
            access.call(
                actor -> {
                  fretway.publicSettings().change(actor, toChange(edit.of(paths())));
                  return then.as(actor);
                }),
        inquiry::makeNow);
  }

  private List<String> paths() {
    EffectiveSettings now = fretway.publicSettings().read();
    return now.songFolders().stream().map(Path::toString).toList();
  }

  private static SettingsChange toChange(List<String> folders) {
    Map<String, Optional<Object>> values = new LinkedHashMap<>();
    values.put(PublicSetting.DLC_DIR.key(), folders.stream().findFirst().map(it -> it));
    List<String> others = folders.stream().skip(1).toList();
    values.put(
        PublicSetting.LIBRARY_FOLDERS.key(),
        others.isEmpty() ? Optional.empty() : Optional.of(others));
    return new SettingsChange(values);
  }

  private Runnable ask() {
    List<String> all = paths();
    Map<String, FolderSongs> songs = fretway.library().songsByFolder();
    Actor actor = fretway.windowUser().actor();
    boolean allowed = actor.may(Permission.MANAGE_SETTINGS);
    FoldersState asked =
        new FoldersState(
            all.stream()
                .map(it -> new Folder(it, Reach.ASKED, songs.getOrDefault(it, FolderSongs.NONE)))
                .toList(),
            songs.getOrDefault(FolderSongs.OWN, FolderSongs.NONE),
            allowed
                ? ""
                : actor.signedIn() ? TEXTS.get("folders.refused") : TEXTS.get("folders.signedOut"),
            !allowed && !actor.signedIn());
    return () -> {
      state.set(asked.knowing(state.get()));
      loaded = true;
      // A folder on a machine that does not answer must not keep the others waiting.
      all.forEach(folder -> background.execute(() -> find(folder)));
    };
  }

  private void find(String folder) {
    Reach reach = Reach.of(Path.of(folder));
    ui.execute(() -> state.set(state.get().with(folder, reach)));
  }

  private void countAfterScan(ScanStatus status) {
    if (!status.running()) {
      inquiry.make();
    }
  }

  private void fail() {
    message.set(Message.bad(TEXTS.get("folders.failed")));
    loaded = true;
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
