package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.fretway.audio.NowPlaying;
import org.junit.jupiter.api.Test;

class FollowersTest {
  private final NowPlaying nowPlaying = new NowPlaying();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Followers followers = new Followers(nowPlaying, background::add);

  @Test
  void the_player_does_not_wait_for_those_who_follow_it() {
    followers.tell(at(1));

    assertThat(nowPlaying.latest()).isEmpty();
    work();
    assertThat(nowPlaying.latest()).isEqualTo(at(1));
  }

  @Test
  void they_are_told_in_order_even_if_one_of_them_fails() {
    List<Optional<NowPlaying.Moment>> told = new ArrayList<>();
    nowPlaying.onChange(told::add);
    nowPlaying.onChange(
        moment -> {
          if (moment.equals(at(1))) {
            throw new IllegalStateException("a follower that fails");
          }
        });

    followers.tell(at(1));
    followers.tell(at(2));
    followers.tell(Optional.empty());
    work();

    assertThat(told).containsExactly(at(1), at(2), Optional.empty());
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private static Optional<NowPlaying.Moment> at(double songTime) {
    return Optional.of(new NowPlaying.Moment("0123", 0, true, songTime, 1, Instant.EPOCH));
  }
}
