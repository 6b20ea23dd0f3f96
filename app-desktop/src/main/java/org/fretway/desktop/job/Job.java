package org.fretway.desktop.job;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.desktop.job.JobStatus.State;
import org.fretway.desktop.model.CoreWords;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.ForbiddenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work under way that can be watched and cancelled. The work runs on the background executor; the
 * status is read, and changes, on the user-interface one.
 */
public final class Job {
  private static final Texts TEXTS = Texts.of(Job.class);
  private static final Logger LOG = LoggerFactory.getLogger(Job.class);

  private final String title;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<JobStatus> status =
      new ReadOnlyObjectWrapper<>(JobStatus.running(0, 0, ""));
  private final AtomicReference<@Nullable JobStatus> waiting = new AtomicReference<>();
  private volatile boolean cancelled;

  /** What the work tells of itself, from its own thread. */
  public interface Report {
    /** Tells how far it is; as often as it likes, since only the last word is shown. */
    void progress(int done, int total, String current);

    /** Returns whether the work shall end; what it has done so far counts. */
    boolean cancelled();
  }

  /**
   * How the work ended.
   *
   * @param summary one plain sentence
   * @param problems what went wrong without ending it
   */
  public record Outcome(String summary, List<Problem> problems) {
    /** Copies the problems. */
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  /** What a job does. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it.
     *
     * @throws Exception with a message for the user, if it could not go through
     */
    Outcome run(Report report) throws Exception;
  }

  private Job(String title, Executor ui) {
    this.title = title;
    this.ui = ui;
  }

  /**
   * Starts a job.
   *
   * @param title what it does, such as "Converting"
   * @param background runs the work
   * @param ui runs what touches the status, one task at a time and in order
   */
  public static Job start(String title, Work work, Executor background, Executor ui) {
    Job job = new Job(title, ui);
    background.execute(() -> job.run(work));
    return job;
  }

  /** Returns what the job does, such as "Converting". */
  public String title() {
    return title;
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<JobStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Asks the work to end. */
  public void cancel() {
    cancelled = true;
    JobStatus now = status.get();
    if (now.running()) {
      status.set(
          new JobStatus(State.CANCELLING, now.done(), now.total(), now.current(), "", List.of()));
    }
  }

  private void run(Work work) {
    JobStatus end;
    try {
      Outcome outcome =
          work.run(
              new Report() {
                @Override
                public void progress(int done, int total, String current) {
                  tell(JobStatus.running(done, total, current));
                }

                @Override
                public boolean cancelled() {
                  return cancelled;
                }
              });
      end = new JobStatus(State.DONE, 0, 0, "", outcome.summary(), outcome.problems());
    } catch (ForbiddenException e) {
      LOG.info("{} was refused: {}", title, e.getMessage());
      end = new JobStatus(State.FAILED, 0, 0, "", sentence(e), List.of());
    } catch (Exception e) { // Whatever ends the work is shown where it was started.
      LOG.warn("{} did not go through", title, e);
      end = new JobStatus(State.FAILED, 0, 0, "", sentence(e), List.of());
    }
    JobStatus last = end;
    ui.execute(() -> status.set(last));
  }

  private String sentence(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? TEXTS.get("failed", title)
        : CoreWords.of(message);
  }

  /** Shows the latest progress once the user interface gets to it, however much came meanwhile. */
  private void tell(JobStatus progress) {
    if (waiting.getAndSet(progress) == null) {
      ui.execute(
          () -> {
            JobStatus latest = waiting.getAndSet(null);
            if (latest != null && status.get().state() == State.RUNNING) {
              status.set(latest);
            }
          });
    }
  }
}
