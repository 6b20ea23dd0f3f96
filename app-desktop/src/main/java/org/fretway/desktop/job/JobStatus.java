package org.fretway.desktop.job;

import java.util.List;

/**
 * How far a job is.
 *
 * @param state whether it runs, and how it ended
 * @param done steps done
 * @param total steps in all, 0 while they are not known
 * @param current what is being worked on; empty when nothing is
 * @param summary one plain sentence when it is over; empty before
 * @param problems what went wrong without ending it, when it is over
 */
public record JobStatus(
    State state, int done, int total, String current, String summary, List<Problem> problems) {
  /** Copies the problems. */
  public JobStatus {
    problems = List.copyOf(problems);
  }

  static JobStatus running(int done, int total, String current) {
    return new JobStatus(State.RUNNING, done, total, current, "", List.of());
  }

  /** Returns whether the job is still at work. */
  public boolean running() {
    return state == State.RUNNING || state == State.CANCELLING;
  }

  /** Whether a job runs, and how it ended. */
  public enum State {
    /** At work. */
    RUNNING,
    /** Told to end, and about to. */
    CANCELLING,
    /** Went through; there may be problems. */
    DONE,
    /** Could not go through; the summary says why. */
    FAILED
  }
}
