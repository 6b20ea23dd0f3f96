package org.fretway.desktop.playlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.fretway.Fretway;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Remembered;
import org.fretway.desktop.model.SongChanges;
import org.fretway.desktop.model.SongCount;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.desktop.text.Texts;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;

/**
 * The queue of songs as the user fills and changes it; each has an own one, which outlives
 * restarts. Used on the user-interface executor.
 */
public final class QueueViewModel implements OrderedSongs, AutoCloseable {
  private static final Texts TEXTS = Texts.of(QueueViewModel.class);

  /** Songs that are read before the first of them is played; the others follow. */
  private static final int FIRST_SONGS = 100;

  private final PlayQueue queue = new PlayQueue();
  private final Fretway fretway;
  private final WindowAccess access;
  private final Teller teller;
  private final Wishes wishes;
  private final Remembered remembered;
  private final List<AutoCloseable> listening;
  private volatile Optional<Long> owner = Optional.empty();
  private boolean loaded;

  /**
   * Creates the model and reads the queue as it was left.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public QueueViewModel(Fretway fretway, Executor background, Executor ui, Teller teller) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    this.teller = teller;
    this.wishes = new Wishes(access, background, ui, teller);
    this.remembered = new Remembered(fretway.viewState(), access, background, "queue");
    queue.songs().addListener((ListChangeListener<QueuedSong>) change -> keep());
    queue.currentProperty().subscribe((before, now) -> keep());
    listening =
        List.of(
            fretway.windowUser().onChange(() -> ui.execute(this::load)),
            SongChanges.listen(fretway, () -> ui.execute(this::refresh)));
    load();
  }

  /** Returns the queue itself; changed through this model or by whoever plays it. */
  public PlayQueue queue() {
    return queue;
  }

  /** What was kept, and whose it is. */
  private record Kept(Optional<Long> owner, List<SongMeta> songs, int current) {}

  private void load() {
    wishes.make(actor -> kept(actor.profileId()), this::show);
  }

  private Kept kept(Optional<Long> profileId) {
    StoredQueue stored =
        remembered.read().flatMap(StoredQueue::parse).orElse(new StoredQueue(List.of(), -1));
    List<SongMeta> songs = songs(stored.songs());
    // Songs that went away meanwhile move the others up.
    long before =
        songs(stored.songs().subList(0, Math.clamp(stored.current(), 0, stored.songs().size())))
            .size();
    int current = stored.current() < 0 ? PlayQueue.NONE : (int) Math.min(before, songs.size() - 1);
    return new Kept(profileId, songs, current);
  }

  private void show(Kept kept) {
    boolean first = !loaded;
    if (!first && kept.owner().equals(owner)) {
      return;
    }
    owner = kept.owner();
    loaded = false;
    if (!first || queue.songs().isEmpty()) {
      queue.replace(kept.songs(), kept.current());
    }
    loaded = true;
    if (first) {
      keep();
    }
  }

  private void keep() {
    if (loaded) {
      remembered.keep(StoredQueue.of(queue).toJson(), owner);
    }
  }

  /** Songs to be put into the queue, and the queue of who wants that unless it is shown already. */
  private record Found(Optional<Kept> queue, List<SongMeta> songs) {}

  /** Hands songs over, once the queue is that of who wants them: they may just have signed in. */
  private void withSongs(Collection<String> ids, Consumer<List<SongMeta>> then) {
    wishes.make(
        actor -> {
          Optional<Long> profile = actor.profileId();
          return new Found(
              profile.equals(owner) ? Optional.empty() : Optional.of(kept(profile)), songs(ids));
        },
        found -> {
          found.queue().ifPresent(this::show);
          then.accept(found.songs());
        });
  }

  /** Returns songs that are there, in the order of their ids; waits for the database. */
  private List<SongMeta> songs(Collection<String> ids) {
    List<String> all = ids.stream().limit(PlayQueue.MAX_SONGS).toList();
    List<SongMeta> songs = new ArrayList<>();
    for (int from = 0; from < all.size(); from += LibraryQuery.MAX_SIZE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + LibraryQuery.MAX_SIZE));
      songs.addAll(inOrder(some));
    }
    return songs;
  }

  private List<SongMeta> inOrder(List<String> ids) {
    Map<String, SongMeta> byId = new HashMap<>();
    fretway.library().songs(ids, access.viewer()).forEach(song -> byId.put(song.trackId(), song));
    return ids.stream().map(byId::get).filter(song -> song != null).toList();
  }

  /** Puts songs right after the one that is played. */
  public void playNext(Collection<String> trackIds) {
    withSongs(trackIds, songs -> tellAdded(queue.playNext(songs), songs.size(), "queue.next"));
  }

  /** Puts songs at the end of the queue. */
  public void add(Collection<String> trackIds) {
    withSongs(trackIds, songs -> tellAdded(queue.add(songs), songs.size(), "queue.added"));
  }

  @Override
  public void add(Collection<String> trackIds, int before) {
    withSongs(
        trackIds, songs -> tellAdded(queue.insert(before, songs), songs.size(), "queue.added"));
  }

  @Override
  public void move(Set<Long> ids, int before) {
    queue.move(ids, before);
  }

  /** Says what was added and takes it back if asked to. */
  private void tellAdded(int added, int wanted, String key) {
    Set<Long> ids = queue.latest(added);
    if (added > 0) {
      teller.done(TEXTS.count(key, added), () -> queue.remove(ids));
    }
    if (added < wanted) {
      teller.failed(TEXTS.get("queue.full", PlayQueue.MAX_SONGS, SongCount.of(wanted - added)));
    }
  }

  /**
   * Fills the queue with songs in place of those that were there.
   *
   * @param first place of the song to begin with
   * @param then called with it
   */
  public void playAll(Collection<String> trackIds, int first, Consumer<SongMeta> then) {
    List<String> all = trackIds.stream().skip(Math.max(0, first)).toList();
    List<String> some = all.subList(0, Math.min(all.size(), PlayQueue.MAX_SONGS));
    List<String> begin = some.subList(0, Math.min(some.size(), FIRST_SONGS));
    withSongs(
        begin,
        songs -> {
          queue.replace(songs, 0);
          queue.current().ifPresent(it -> then.accept(it.song()));
        });
    if (some.size() > begin.size()) {
      withSongs(some.subList(begin.size(), some.size()), queue::add);
    }
    if (all.size() > some.size()) {
      teller.failed(TEXTS.get("queue.firstOnly", PlayQueue.MAX_SONGS, some.size(), all.size()));
    }
  }

  @Override
  public void remove(Set<Long> ids) {
    PlayQueue.Former former = queue.former();
    queue.remove(ids);
    int removed = former.songs().size() - queue.songs().size();
    if (removed > 0) {
      teller.done(TEXTS.count("queue.takenOut", removed), () -> queue.restore(former));
    }
  }

  /** Takes all out but what is played. */
  public void clear() {
    PlayQueue.Former former = queue.former();
    queue.clear();
    if (former.songs().size() > queue.songs().size()) {
      teller.done(TEXTS.get("queue.cleared"), () -> queue.restore(former));
    }
  }

  /** Looks whether the songs are still there, and what they say now. */
  public void refresh() {
    wishes.make(actor -> {}, this::readAgain); // After what is being added.
  }

  private void readAgain() {
    Set<String> ids = new LinkedHashSet<>();
    queue.songs().forEach(it -> ids.add(it.trackId()));
    if (!ids.isEmpty()) {
      wishes.make(
          actor -> songs(ids),
          songs -> {
            Map<String, SongMeta> byId = new HashMap<>();
            songs.forEach(song -> byId.put(song.trackId(), song));
            queue.refresh(ids, byId);
          });
    }
  }

  /** Stops listening. */
  @Override
  public void close() {
    Listening.end(listening);
  }
}
