package org.fretway.desktop.highway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TimelineTest {
  private final Timeline<Double> timeline = Timeline.of(List.of(1.0, 2.0, 2.0, 5.0), t -> t);

  @Test
  void the_last_item_at_or_before_a_moment_is_found() {
    assertThat(timeline.indexAtOrBefore(0.9)).isEqualTo(-1);
    assertThat(timeline.indexAtOrBefore(1)).isEqualTo(0);
    assertThat(timeline.indexAtOrBefore(2)).isEqualTo(2);
    assertThat(timeline.indexAtOrBefore(4.9)).isEqualTo(2);
    assertThat(timeline.indexAtOrBefore(99)).isEqualTo(3);
  }

  @Test
  void a_walk_begins_with_what_may_still_last() {
    assertThat(timeline.firstLastingAt(0)).isZero();
    assertThat(timeline.firstLastingAt(3)).isEqualTo(2);
  }

  @Test
  void nothing_is_found_where_nothing_is() {
    assertThat(Timeline.of(List.<Double>of(), t -> t).indexAtOrBefore(1)).isEqualTo(-1);
  }
}
