package org.fretway.desktop.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fretway.library.SongMeta;
import org.fretway.library.TrackState;
import org.junit.jupiter.api.Test;

class PlayQueueTest {
  private final PlayQueue queue = new PlayQueue();

  @Test
  void songs_follow_one_another_and_the_way_back_stays_open() {
    queue.replace(songs("a", "b", "c"), 0);
    queue.goTo(1);

    assertThat(current()).isEqualTo("b");
    assertThat(queue.next().orElseThrow().trackId()).isEqualTo("c");
    assertThat(queue.previous().orElseThrow().trackId()).isEqualTo("a");
    queue.goTo(2);
    assertThat(queue.next()).isEmpty();
  }

  @Test
  void a_song_that_is_played_in_between_comes_before_what_is_waiting() {
    queue.replace(songs("a", "b"), 0);
    queue.play(song("x"));

    assertThat(ids()).isEqualTo("axb");
    assertThat(current()).isEqualTo("x");
  }

  @Test
  void playing_the_next_song_moves_on_and_playing_the_current_one_changes_nothing() {
    queue.replace(songs("a", "b"), 0);
    queue.play(song("b"));
    queue.play(song("b"));

    assertThat(ids()).isEqualTo("ab");
    assertThat(current()).isEqualTo("b");
  }

  @Test
  void songs_are_put_next_or_at_the_end() {
    queue.replace(songs("a", "b"), 0);
    queue.playNext(songs("x", "y"));
    queue.add(songs("z"));

    assertThat(ids()).isEqualTo("axybz");
    assertThat(queue.upcoming()).isEqualTo(4);
  }

  @Test
  void the_current_song_stays_current_while_others_are_moved_and_removed() {
    queue.replace(songs("a", "b", "c", "d"), 2);
    queue.move(Set.of(id(3)), 0);
    assertThat(ids()).isEqualTo("dabc");
    assertThat(current()).isEqualTo("c");

    queue.remove(Set.of(id(0), id(2)));
    assertThat(ids()).isEqualTo("ac");
    assertThat(current()).isEqualTo("c");

    queue.move(Set.of(id(0)), 2);
    assertThat(ids()).isEqualTo("ca");
    assertThat(current()).isEqualTo("c");
  }

  @Test
  void without_the_current_song_the_one_after_it_is_next() {
    queue.replace(songs("a", "b", "c"), 1);
    queue.remove(Set.of(id(1)));

    assertThat(current()).isEqualTo("a");
    assertThat(queue.next().orElseThrow().trackId()).isEqualTo("c");
  }

  @Test
  void several_that_are_moved_keep_their_order() {
    queue.replace(songs("a", "b", "c", "d", "e"), 0);
    queue.move(Set.of(id(1), id(3)), 5);

    assertThat(ids()).isEqualTo("acebd");
  }

  @Test
  void clearing_leaves_what_is_played_and_can_be_taken_back() {
    queue.replace(songs("a", "b", "c"), 1);
    PlayQueue.Former former = queue.former();
    queue.clear();
    assertThat(ids()).isEqualTo("b");

    queue.restore(former);
    assertThat(ids()).isEqualTo("abc");
    assertThat(current()).isEqualTo("b");
  }

  @Test
  void it_holds_so_many_songs_and_no_more() {
    List<SongMeta> many =
        IntStream.range(0, PlayQueue.MAX_SONGS + 5).mapToObj(i -> song("s" + i)).toList();
    queue.replace(many, 0);
    assertThat(queue.songs()).hasSize(PlayQueue.MAX_SONGS);
    assertThat(queue.add(songs("x"))).isZero();

    queue.play(song("x"));
    assertThat(queue.songs()).hasSize(PlayQueue.MAX_SONGS);
    assertThat(current()).isEqualTo("x");
  }

  @Test
  void only_the_last_songs_that_were_played_are_kept() {
    List<SongMeta> many = IntStream.range(0, 200).mapToObj(i -> song("s" + i)).toList();
    queue.replace(many, 0);
    IntStream.range(0, 100).forEach(i -> queue.goTo(queue.currentProperty().get() + 1));

    assertThat(current()).isEqualTo("s100");
    assertThat(queue.currentProperty().get()).isEqualTo(PlayQueue.MAX_PLAYED);
  }

  @Test
  void songs_that_are_not_there_are_passed_over_both_ways() {
    queue.replace(songs("a", "b", "c", "d"), 0);
    queue.refresh(Set.of("b", "c", "d"), Map.of("d", song("d")));

    assertThat(queue.next().orElseThrow().trackId()).isEqualTo("d");
    assertThat(queue.go(1)).extracting(QueuedSong::trackId).containsExactly("b", "c");
    assertThat(current()).isEqualTo("d");
    assertThat(queue.go(1)).isEmpty();
    assertThat(queue.go(-1)).extracting(QueuedSong::trackId).containsExactly("b", "c");
    assertThat(current()).isEqualTo("a");
    assertThat(ids()).isEqualTo("abcd");
  }

  @Test
  void a_song_that_was_not_looked_for_stays_as_it_is() {
    queue.replace(songs("a", "b"), 0);
    queue.refresh(Set.of("a"), Map.of("a", song("a")));

    assertThat(queue.songs()).allMatch(QueuedSong::there);
  }

  private long id(int place) {
    return queue.songs().get(place).id();
  }

  private String ids() {
    return queue.songs().stream().map(QueuedSong::trackId).collect(Collectors.joining());
  }

  private String current() {
    return queue.current().orElseThrow().trackId();
  }

  private static List<SongMeta> songs(String... ids) {
    return Arrays.stream(ids).map(PlayQueueTest::song).toList();
  }

  private static SongMeta song(String id) {
    return new SongMeta(
        id,
        id + ".feedpak",
        "Artist",
        "Title " + id,
        "",
        Optional.empty(),
        120,
        "E Standard",
        List.of(),
        1,
        List.of("full"),
        false,
        false,
        false,
        "sloppak",
        TrackState.READY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH);
  }
}
