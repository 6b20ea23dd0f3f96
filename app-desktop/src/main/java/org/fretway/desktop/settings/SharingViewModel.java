package org.fretway.desktop.settings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.fretway.Fretway;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.Inquiry;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.server.Sharing;
import org.fretway.desktop.text.Texts;

/**
 * The state of the switch that shares the library on the network. Its properties are read and set
 * on the user-interface executor; the server is started and ended on the background one.
 */
public final class SharingViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(SharingViewModel.class);

  /** What the server calls itself where it finds no address that others could reach. */
  private static final String ONLY_HERE = "http://localhost:";

  private final Fretway fretway;
  private final Sharing sharing;
  private final WindowAccess access;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<SharingState> state =
      new ReadOnlyObjectWrapper<>(SharingState.UNKNOWN);

  /** What is to be said of how things stand. */
  private final ReadOnlyObjectWrapper<Message> standing = new ReadOnlyObjectWrapper<>(Message.NONE);

  /** What came of the last switch; it says more. */
  private final ReadOnlyObjectWrapper<Message> outcome = new ReadOnlyObjectWrapper<>(Message.NONE);

  private final ObservableValue<Message> message =
      Bindings.createObjectBinding(
          () -> outcome.get().text().isEmpty() ? standing.get() : outcome.get(), outcome, standing);
  private final Attempts attempts;
  private final Inquiry inquiry;
  private final List<AutoCloseable> listening;
  private boolean loaded;

  /**
   * Creates the model and asks how things stand.
   *
   * @param background runs what waits for network or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public SharingViewModel(Fretway fretway, Sharing sharing, Executor background, Executor ui) {
    this.fretway = fretway;
    this.sharing = sharing;
    this.access = new WindowAccess(fretway.windowUser());
    this.ui = ui;
    attempts = new Attempts(background, ui);
    inquiry = new Inquiry(background, ui, this::ask, this::fail);
    listening =
        List.of(sharing.onChange(inquiry::make), fretway.windowUser().onChange(this::userChanged));
    inquiry.make();
  }

  /** How the library is shared. */
  public ReadOnlyObjectProperty<SharingState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What the user should know of it. */
  public ObservableValue<Message> messageProperty() {
    return message;
  }

  /** Whether the server is on its way to another address. */
  public ReadOnlyBooleanProperty busyProperty() {
    return attempts.busyProperty();
  }

  /** Returns whether the first answer has arrived. */
  public boolean isLoaded() {
    return loaded;
  }

  /** Shares the library, or keeps it to this machine. */
  public void share(boolean wanted) {
    if (wanted == state.get().on() && !state.get().address().isEmpty()) {
      return;
    }
    // As the switch has it already; if it does not work, the refresh after it puts it back.
    state.set(state.get().movingTo(wanted));
    attempts.begin(
        outcome,
        () -> {
          access.run(actor -> sharing.share(actor, wanted));
          return Message.NONE;
        },
        inquiry::makeNow);
  }

  /** Starts the server again, which could not listen before. */
  public void tryAgain() {
    share(state.get().on());
  }

  @Override
  public void close() {
    Listening.end(listening);
  }

  /** What the one before was told is not for the next. */
  private void userChanged() {
    ui.execute(() -> outcome.set(Message.NONE));
    inquiry.make();
  }

  private Runnable ask() {
    Sharing.Status status = sharing.status();
    boolean profileMissing = !fretway.profiles().setupStatus().configured();
    return () -> show(status, profileMissing);
  }

  private void fail() {
    state.set(SharingState.UNKNOWN);
    standing.set(Message.bad(TEXTS.get("sharing.failed")));
    loaded = true;
  }

  private void show(Sharing.Status status, boolean profileMissing) {
    state.set(
        new SharingState(
            status.on(),
            !status.fixed() && (status.on() || !profileMissing),
            profileMissing,
            status.problem().isPresent(),
            status.address().orElse("")));
    standing.set(messageOf(status, profileMissing));
    loaded = true;
  }

  private static Message messageOf(Sharing.Status status, boolean profileMissing) {
    Optional<String> problem = status.problem();
    if (problem.isPresent()) {
      return Message.bad(problem.get());
    }
    if (profileMissing) {
      return status.on()
          ? Message.bad(TEXTS.get("sharing.noProfileYet"))
          : Message.warning(TEXTS.get("sharing.profileFirst"));
    }
    if (status.on() && status.address().filter(it -> it.startsWith(ONLY_HERE)).isPresent()) {
      return Message.warning(TEXTS.get("sharing.noNetwork"));
    }
    if (status.fixed()) {
      return Message.good(TEXTS.get("sharing.fixed"));
    }
    return Message.NONE;
  }
}
