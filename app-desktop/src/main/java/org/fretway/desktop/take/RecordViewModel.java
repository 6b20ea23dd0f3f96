package org.fretway.desktop.take;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fretway.audio.SongMoments;
import org.fretway.audio.take.TakeKeeper;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether what the player plays is recorded. While it is on, each stretch of the song that is heard
 * becomes a take. Used on the user-interface executor.
 */
public final class RecordViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(RecordViewModel.class);
  private static final Logger LOG = LoggerFactory.getLogger(RecordViewModel.class);

  private final TakeInput.Opener opener;
  private final SongMoments song;
  private final TakeKeeper keeper;
  private final WindowAccess access;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private @Nullable TakeInput input;
  private Optional<String> shownNotice = Optional.empty();

  /** Counts the inputs asked for; only the last one is used. */
  private int question;

  /**
   * Creates the model; nothing is recorded yet.
   *
   * @param song tells what is heard
   * @param background runs what waits for device, disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  RecordViewModel(
      TakeInput.Opener opener,
      SongMoments song,
      TakeKeeper keeper,
      WindowAccess access,
      Executor background,
      Executor ui) {
    this.opener = opener;
    this.song = song;
    this.keeper = keeper;
    this.access = access;
    this.background = background;
    this.ui = ui;
  }

  /** Whether it records, or is about to. */
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /** Why nothing is recorded, or not as it should be, in sentences; mostly empty. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** Begins to record, or ends that. */
  public void toggle() {
    if (on.get()) {
      stop();
    } else {
      start();
    }
  }

  private void start() {
    int asked = ++question;
    on.set(true);
    remark.set("");
    shownNotice = Optional.empty();
    background.execute(
        () -> {
          try {
            TakeInput opened = open(asked);
            ui.execute(() -> use(asked, opened));
          } catch (IOException | RuntimeException e) {
            LOG.info("Nothing can be recorded", e);
            String why = Optional.ofNullable(e.getMessage()).orElse(TEXTS.get("record.nothing"));
            ui.execute(() -> end(asked, why));
          }
        });
  }

  private TakeInput open(int asked) throws IOException {
    if (access.viewer().isEmpty()) {
      throw new IOException(TEXTS.get("nobody"));
    }
    return opener.open(song, keeper, why -> ui.execute(() -> end(asked, why)));
  }

  private void use(int asked, TakeInput opened) {
    if (asked == question) {
      input = opened;
      refresh(level -> {});
    } else {
      background.execute(opened::close); // It was turned off meanwhile.
    }
  }

  private void end(int asked, String why) {
    if (asked == question) {
      stop();
      remark.set(why);
    }
  }

  /** Ends recording; what there is will have been kept soon. */
  public void stop() {
    question++;
    TakeInput opened = input;
    input = null;
    on.set(false);
    remark.set("");
    if (opened != null) {
      background.execute(opened::close);
    }
  }

  /**
   * Looks how the input is doing; to be called with every pulse.
   *
   * @param level gets the level while it records, 0 to 1
   */
  public void refresh(DoubleConsumer level) {
    TakeInput opened = input;
    if (opened == null) {
      return;
    }
    level.accept(opened.level());
    Optional<String> notice = opened.notice();
    if (!notice.equals(shownNotice)) {
      shownNotice = notice;
      remark.set(notice.orElse(""));
    }
  }

  @Override
  public void close() {
    stop();
  }
}
