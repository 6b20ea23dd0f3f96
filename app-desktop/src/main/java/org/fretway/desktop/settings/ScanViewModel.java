package org.fretway.desktop.settings;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.InOrder;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;

/**
 * Looking through the folders of the library: how far it is, beginning and ending it. Its
 * properties are read and set on the user-interface executor.
 */
public final class ScanViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(ScanViewModel.class);
  private final Fretway fretway;
  private final WindowAccess access;
  private final ReadOnlyObjectWrapper<ScanStatus> status;
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private final Attempts attempts;
  private final List<AutoCloseable> listening;

  /**
   * Creates the model.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public ScanViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    access = new WindowAccess(fretway.windowUser());
    attempts = new Attempts(new InOrder(background), ui);
    status = new ReadOnlyObjectWrapper<>(fretway.scanner().status());
    listening = List.of(fretway.scanner().onStatus(now -> ui.execute(() -> status.set(now))));
  }

  /** How far a scan is. */
  public ReadOnlyObjectProperty<ScanStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** What came of what the user did last. */
  public ReadOnlyObjectProperty<Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Looks for songs. */
  public void start(ScanMode mode) {
    attempts.begin(
        message,
        () -> {
          access.run(actor -> fretway.scanner().start(actor, mode));
          return Message.NONE;
        },
        () -> {});
  }

  /** Ends the scan that is running; what came in stays. */
  public void cancel() {
    attempts.begin(
        message,
        () -> {
          boolean running = access.call(actor -> fretway.scanner().cancel(actor));
          return running ? Message.good(TEXTS.get("scan.stopped")) : Message.NONE;
        },
        () -> {});
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
