package org.fretway.desktop.form;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.api.ServerException;
import org.fretway.desktop.model.CoreWords;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.AlreadyConfiguredException;
import org.fretway.profile.BadCredentialsException;
import org.fretway.profile.BusyException;
import org.fretway.profile.ConflictException;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.LockedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does in the background what the user wants done, and says in a sentence what came of it. */
public final class Attempts {
  private static final Texts TEXTS = Texts.of(Attempts.class);
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final Executor background;
  private final Executor ui;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** Something that may not work. */
  @FunctionalInterface
  public interface Attempt {
    /** Does it, and returns what came of it. */
    Message make() throws Exception;
  }

  /**
   * Creates it.
   *
   * @param background runs the attempts
   * @param ui runs what touches properties, one task at a time and in order
   */
  public Attempts(Executor background, Executor ui) {
    this.background = background;
    this.ui = ui;
  }

  /** Whether something is being done. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Begins an attempt; called on the user-interface executor.
   *
   * @param told set to what came of it
   * @param after called in the background, whatever came of it
   */
  public void begin(ReadOnlyObjectWrapper<Message> told, Attempt attempt, Runnable after) {
    busy.set(true);
    told.set(Message.NONE);
    background.execute(
        () -> {
          Message message = made(attempt);
          ui.execute(
              () -> {
                told.set(message);
                busy.set(false);
              });
          after.run();
        });
  }

  private static Message made(Attempt attempt) {
    try {
      return attempt.make();
    } catch (InvalidInputException
        | ForbiddenException
        | BadCredentialsException
        | AlreadyConfiguredException
        | BusyException
        | ConflictException
        | ServerException e) {
      return Message.bad(CoreWords.of(e));
    } catch (LockedException e) {
      return Message.bad(TEXTS.get("tryAgainAt", CoreWords.of(e), CLOCK.format(e.until())));
    } catch (NoSuchFileException e) {
      return Message.bad(TEXTS.get("notThere", e.getFile()));
    } catch (IOException e) {
      LOG.warn("What the user gave could not be read or kept", e);
      return Message.bad(TEXTS.get("notReadOrKept", String.valueOf(e.getMessage())));
    } catch (Exception e) { // A fault of the program, which ends here and is reported.
      LOG.error("What the user wanted could not be done", e);
      return Message.bad(Texts.COMMON.get("failed"));
    }
  }
}
