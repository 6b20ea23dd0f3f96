package org.fretway.desktop.take;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.audio.Placement;
import org.fretway.audio.StemInput;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Take;

/** Which take is heard with the song. Used on the user-interface executor. */
public final class ListenBackViewModel {
  private static final Texts TEXTS = Texts.of(ListenBackViewModel.class);

  /** So many seconds of the song are heard before the take. */
  private static final double BEFORE = 1;

  private final SongSound sound;
  private final RecordViewModel record;
  private final Teller teller;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<Optional<Take>> heard =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  ListenBackViewModel(
      SongSound sound, RecordViewModel record, Teller teller, Executor background, Executor ui) {
    this.sound = sound;
    this.record = record;
    this.teller = teller;
    this.background = background;
    this.ui = ui;
  }

  /** The take that is heard with the song. */
  public ReadOnlyObjectProperty<Optional<Take>> heardProperty() {
    return heard.getReadOnlyProperty();
  }

  /** Plays the song from a little before a take, at its speed, and the take with it. */
  public void listen(Take take) {
    record.stop();
    background.execute(
        () -> {
          boolean there = Files.isRegularFile(take.file());
          ui.execute(() -> listen(take, there));
        });
  }

  private void listen(Take take, boolean there) {
    if (!there) {
      teller.failed(TEXTS.get("take.gone", take.name(), take.file()));
      return;
    }
    StemInput stem =
        new StemInput(
            TEXTS.get("stem"),
            true,
            () -> Files.newByteChannel(take.file()),
            new Placement(take.startTime(), take.rate()));
    sound.reload(
        List.of(stem),
        Optional.of(new SongSound.Place(Math.max(0, take.startTime() - BEFORE), take.rate())),
        () -> heard.set(Optional.of(take)));
  }

  /**
   * Returns to the song alone, where it is.
   *
   * @return whether a take was heard
   */
  public boolean leave() {
    boolean any = heard.get().isPresent();
    if (any) {
      sound.reload(List.of(), Optional.empty(), () -> heard.set(Optional.empty()));
    }
    return any;
  }

  /** Returns to the song alone if it is this take that is heard. */
  void leave(Take take) {
    if (heard.get().filter(it -> it.id() == take.id()).isPresent()) {
      leave();
    }
  }
}
