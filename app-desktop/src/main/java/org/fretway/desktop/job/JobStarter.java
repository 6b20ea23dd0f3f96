package org.fretway.desktop.job;

/** Starts work that takes a while, where the user sees how it goes and can end it. */
@FunctionalInterface
public interface JobStarter {
  /**
   * Starts it.
   *
   * @param title what it does, such as "Converting"
   */
  void start(String title, Job.Work work);
}
