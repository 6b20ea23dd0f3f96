package org.fretway.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fretway.practice.Playlists.Duplicates;
import org.fretway.profile.ConflictException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads and changes what is in a playlist whose owner is locked. */
final class PlaylistContent {
  private PlaylistContent() {}

  private static List<PlaylistEntryRow> rows(Session session, PlaylistRow playlist) {
    return session
        .createSelectionQuery(
            "from PlaylistEntryRow where playlistId = :id order by place, id",
            PlaylistEntryRow.class)
        .setParameter("id", playlist.storedId())
        .getResultList();
  }

  static AddedSongs add(
      Session session,
      PlaylistRow playlist,
      List<String> trackIds,
      Optional<Long> before,
      Duplicates duplicates) {
    Set<String> known = PracticedTrack.lockThose(session, trackIds);
    List<PlaylistEntryRow> rows = rows(session, playlist);
    Set<String> there = new HashSet<>();
    rows.forEach(row -> there.add(row.trackId));
    List<PlaylistEntryRow> added = new ArrayList<>();
    int unknown = 0;
    for (String trackId : trackIds) {
      if (!known.contains(trackId)) {
        unknown++;
      } else if (duplicates == Duplicates.ADD || there.add(trackId)) {
        added.add(row(playlist, trackId, 0));
      }
    }
    requireRoom(rows.size() + added.size());
    new PlaylistOrder(rows).place(added, before);
    added.forEach(session::persist);
    return new AddedSongs(
        added.stream().map(PlaylistEntryRow::storedId).toList(),
        trackIds.size() - unknown - added.size(),
        unknown);
  }

  private static PlaylistEntryRow row(PlaylistRow playlist, String trackId, long place) {
    PlaylistEntryRow row = new PlaylistEntryRow();
    row.playlistId = playlist.storedId();
    row.trackId = trackId;
    row.place = place;
    return row;
  }

  private static void requireRoom(int entries) {
    if (entries > Playlists.MAX_ENTRIES) {
      throw tooMany();
    }
  }

  static ConflictException tooMany() {
    return new ConflictException(
        "too_many_entries",
        "A playlist has at most %,d songs; begin another one.".formatted(Playlists.MAX_ENTRIES));
  }

  /**
   * Removes entries.
   *
   * @param entryIds which; empty for all
   */
  static RemovedEntries removed(Session session, PlaylistRow playlist, List<Long> entryIds) {
    Set<Long> ids = Set.copyOf(entryIds);
    List<RemovedEntries.Entry> removed = new ArrayList<>();
    for (PlaylistEntryRow row : rows(session, playlist)) {
      if (ids.isEmpty() || ids.contains(row.storedId())) {
        removed.add(new RemovedEntries.Entry(row.trackId, row.place));
        session.remove(row);
      }
    }
    return new RemovedEntries(playlist.storedId(), removed);
  }

  /** Puts entries back and returns how many; songs that are away still have theirs. */
  static int putBack(Session session, PlaylistRow playlist, List<RemovedEntries.Entry> entries) {
    List<String> trackIds = entries.stream().map(RemovedEntries.Entry::trackId).toList();
    Set<String> known = PracticedTrack.lockStored(session, trackIds);
    List<RemovedEntries.Entry> back =
        entries.stream().filter(entry -> known.contains(entry.trackId())).toList();
    requireRoom(rows(session, playlist).size() + back.size());
    back.forEach(entry -> session.persist(row(playlist, entry.trackId(), entry.place())));
    return back.size();
  }

  static void move(
      Session session, PlaylistRow playlist, List<Long> entryIds, Optional<Long> before) {
    List<PlaylistEntryRow> rows = rows(session, playlist);
    Map<Long, PlaylistEntryRow> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.storedId(), row));
    List<PlaylistEntryRow> moved = new ArrayList<>();
    for (long id : new LinkedHashSet<>(entryIds)) {
      @Nullable PlaylistEntryRow row = byId.get(id);
      if (row == null) {
        throw PlaylistOrder.unknown(id);
      }
      moved.add(row);
    }
    new PlaylistOrder(rows).place(moved, before);
  }

  static List<PlaylistEntry> entries(Session session, long playlistId, int first, int atMost) {
    return entries(
        session,
        "playlist_entry e join track t on t.id = e.track_id"
            + " where e.playlist_id = :id and t.missing = false",
        playlistId,
        first,
        atMost);
  }

  /** As {@link #entries}, also those whose songs are away. */
  static List<PlaylistEntry> allEntries(Session session, long playlistId, int first, int atMost) {
    return entries(
        session, "playlist_entry e where e.playlist_id = :id", playlistId, first, atMost);
  }

  private static List<PlaylistEntry> entries(
      Session session, String from, long playlistId, int first, int atMost) {
    return session
        .createNativeQuery(
            "select e.id, e.track_id from " + from + " order by e.place, e.id", Object[].class)
        .setParameter("id", playlistId)
        .setFirstResult(first)
        .setMaxResults(atMost)
        .getResultStream()
        .map(row -> new PlaylistEntry(((Number) row[0]).longValue(), (String) row[1]))
        .toList();
  }
}
