package org.fretway.desktop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.fretway.desktop.job.Job.Outcome;
import org.fretway.desktop.job.JobStatus.State;
import org.junit.jupiter.api.Test;

class JobTest {
  private static final Outcome FINE = new Outcome("2 songs converted.", List.of());

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Queue<Runnable> ui = new ArrayDeque<>();
  private final List<JobStatus> seen = new ArrayList<>();

  private Job start(Job.Work work) {
    Job job = Job.start("Converting", work, background::add, ui::add);
    job.statusProperty().subscribe((before, now) -> seen.add(now));
    return job;
  }

  private static void run(Queue<Runnable> tasks) {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }

  @Test
  void only_the_last_word_of_a_talkative_job_is_shown() {
    Job job =
        start(
            report -> {
              for (int i = 0; i < 1000; i++) {
                report.progress(i, 1000, "song " + i);
              }
              return FINE;
            });
    run(background);

    assertThat(ui).hasSize(2);
    run(ui);

    assertThat(seen).extracting(JobStatus::current).containsExactly("song 999", "");
    assertThat(job.statusProperty().get().state()).isEqualTo(State.DONE);
    assertThat(job.statusProperty().get().summary()).isEqualTo("2 songs converted.");
  }

  @Test
  void a_cancelled_job_is_told_and_ends_with_what_it_has_done() {
    Job job =
        start(
            report ->
                new Outcome(report.cancelled() ? "Stopped." : "Not told.", List.<Problem>of()));
    job.cancel();
    assertThat(job.statusProperty().get().state()).isEqualTo(State.CANCELLING);
    assertThat(job.statusProperty().get().running()).isTrue();

    run(background);
    run(ui);

    assertThat(job.statusProperty().get().state()).isEqualTo(State.DONE);
    assertThat(job.statusProperty().get().summary()).isEqualTo("Stopped.");
  }

  @Test
  void a_job_that_fails_says_why() {
    Job job =
        start(
            report -> {
              throw new IOException("The disk is full.");
            });
    run(background);
    run(ui);

    assertThat(job.statusProperty().get().state()).isEqualTo(State.FAILED);
    assertThat(job.statusProperty().get().summary()).isEqualTo("The disk is full.");
  }

  @Test
  void progress_that_arrives_late_does_not_bring_a_finished_job_back() {
    Job job =
        start(
            report -> {
              report.progress(1, 2, "one");
              return FINE;
            });
    run(background);
    Runnable progress = ui.remove();
    run(ui);
    progress.run();

    assertThat(job.statusProperty().get().state()).isEqualTo(State.DONE);
  }
}
