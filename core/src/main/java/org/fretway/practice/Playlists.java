package org.fretway.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fretway.profile.Actor;
import org.fretway.profile.ConflictException;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Owner;
import org.fretway.profile.PlainText;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The lists of songs that profiles make, each with an order of its own. Everyone sees and changes
 * their own alone; what is made before there is a profile goes to the first one. A song that is
 * away keeps its entries, and one that is removed for good takes them along. Safe for several
 * threads.
 */
public final class Playlists {
  /** The most lists that one has. */
  public static final int MAX_PLAYLISTS = 200;

  /** The most entries of a list. */
  public static final int MAX_ENTRIES = 10_000;

  /** The most characters of a name. */
  public static final int MAX_NAME_LENGTH = 100;

  private final Database database;
  private final InstantSource clock;

  /** What happens to a song that a list has already. */
  public enum Duplicates {
    /** It is left out. */
    SKIP,
    /** It gets another entry. */
    ADD
  }

  /** Creates the playlists of a database. */
  public Playlists(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns the classes that playlists map to tables. */
  public static List<Class<?>> entities() {
    return List.of(PlaylistRow.class, PlaylistEntryRow.class);
  }

  /**
   * Returns the lists of an actor, by name.
   *
   * @throws ForbiddenException if the actor has not signed in
   */
  public List<Playlist> list(Actor actor) {
    Owner owner = Owner.of(actor);
    return database.read(session -> PlaylistFacts.all(session, owner));
  }

  /**
   * Returns one list.
   *
   * @throws ForbiddenException if the actor has not signed in
   * @throws NotFoundException if the actor has no such list
   */
  public Playlist get(Actor actor, long playlistId) {
    Owner owner = Owner.of(actor);
    return database.read(session -> PlaylistFacts.of(session, find(session, owner, playlistId)));
  }

  /**
   * Makes an empty list.
   *
   * @param name 1 to {@link #MAX_NAME_LENGTH} characters
   * @throws ForbiddenException if the actor has not signed in
   * @throws InvalidInputException if the name can't be taken
   * @throws ConflictException if the actor has {@link #MAX_PLAYLISTS} already
   */
  public Playlist create(Actor actor, String name) throws InvalidInputException {
    Owner owner = Owner.of(actor);
    String stored = PlainText.name(name, MAX_NAME_LENGTH);
    return write(
        session ->
            PlaylistFacts.of(session, persist(session, owner, stored, now(), Optional.empty())));
  }

  private PlaylistRow persist(
      Session session, Owner owner, String name, Instant createdAt, Optional<RemovedEntries> with) {
    owner.lock(session);
    long lists =
        session
            .createSelectionQuery(
                "select count(*) from PlaylistRow where owner = :owner", Long.class)
            .setParameter("owner", owner.key())
            .getSingleResult();
    if (lists >= MAX_PLAYLISTS) {
      throw new ConflictException(
          "too_many_playlists",
          "There can be at most %d playlists; delete one first.".formatted(MAX_PLAYLISTS));
    }
    PlaylistRow row = new PlaylistRow();
    row.owner = owner.key();
    row.name = name;
    row.createdAt = createdAt;
    row.changedAt = now();
    session.persist(row);
    with.ifPresent(entries -> PlaylistContent.putBack(session, row, entries.entries()));
    return row;
  }

  /**
   * Gives a list another name.
   *
   * @throws ForbiddenException if the actor has not signed in
   * @throws InvalidInputException if the name can't be taken
   * @throws NotFoundException if the actor has no such list
   */
  public Playlist rename(Actor actor, long playlistId, String name) throws InvalidInputException {
    String stored = PlainText.name(name, MAX_NAME_LENGTH);
    return change(
        actor,
        playlistId,
        (session, row) -> {
          row.name = stored;
          return PlaylistFacts.of(session, row);
        });
  }

  /**
   * Deletes a list.
   *
   * @return what {@link #restore} makes it again from
   * @throws ForbiddenException if the actor has not signed in
   * @throws NotFoundException if the actor has no such list
   */
  public RemovedPlaylist delete(Actor actor, long playlistId) {
    return change(
        actor,
        playlistId,
        (session, row) -> {
          RemovedPlaylist removed =
              new RemovedPlaylist(
                  row.name, row.createdAt, PlaylistContent.removed(session, row, List.of()));
          session.remove(row);
          return removed;
        });
  }

  /**
   * Makes a deleted list again, without the songs that were removed from the library since.
   *
   * @return the list, which has another id
   * @throws ForbiddenException if the actor has not signed in
   * @throws ConflictException if the actor has {@link #MAX_PLAYLISTS} already
   */
  public Playlist restore(Actor actor, RemovedPlaylist removed) {
    Owner owner = Owner.of(actor);
    return write(
        session ->
            PlaylistFacts.of(
                session,
                persist(
                    session,
                    owner,
                    removed.name(),
                    removed.createdAt(),
                    Optional.of(removed.entries()))));
  }

  /**
   * Adds songs to a list, all or none.
   *
   * @param before id of the entry that they come before; empty for the end
   * @throws ForbiddenException if the actor has not signed in
   * @throws NotFoundException if the actor has no such list, or that no such entry
   * @throws ConflictException if the list would get more than {@link #MAX_ENTRIES}
   */
  public AddedSongs add(
      Actor actor,
      long playlistId,
      Collection<String> trackIds,
      Optional<Long> before,
      Duplicates duplicates) {
    if (trackIds.size() > MAX_ENTRIES) {
      throw PlaylistContent.tooMany();
    }
    return change(
        actor,
        playlistId,
        (session, row) ->
            PlaylistContent.add(session, row, List.copyOf(trackIds), before, duplicates));
  }

  /**
   * Takes entries out of a list; those that it does not have are passed over.
   *
   * @return what {@link #putBack} puts back
   * @throws ForbiddenException if the actor has not signed in
   * @throws NotFoundException if the actor has no such list
   */
  public RemovedEntries remove(Actor actor, long playlistId, Collection<Long> entryIds) {
    if (entryIds.isEmpty()) {
      return new RemovedEntries(playlistId, List.of());
    }
    return change(
        actor,
        playlistId,
        (session, row) -> PlaylistContent.removed(session, row, List.copyOf(entryIds)));
  }

  /**
   * Puts entries back where they were, but those whose song was removed from the library since.
   *
   * @return how many came back
   * @throws ForbiddenException if the actor has not signed in
   * @throws NotFoundException if the actor has no such list
   * @throws ConflictException if the list would get more than {@link #MAX_ENTRIES}
   */
  public int putBack(Actor actor, RemovedEntries removed) {
    return change(
        actor,
        removed.playlistId(),
        (session, row) -> PlaylistContent.putBack(session, row, removed.entries()));
  }

  /**
   * Moves entries of a list, which then follow one another in the order in which they are given.
   *
   * @param before id of the entry that they come before; empty for the end
   * @throws ForbiddenException if the actor has not signed in
   * @throws NotFoundException if the actor has no such list, or that not all of the entries
   */
  public void move(Actor actor, long playlistId, List<Long> entryIds, Optional<Long> before) {
    change(
        actor,
        playlistId,
        (session, row) -> {
          PlaylistContent.move(session, row, entryIds, before);
          return row;
        });
  }

  /**
   * Returns entries of a list in their order, but those whose songs are away.
   *
   * @param first how many to pass over
   * @param atMost how many to return
   * @throws ForbiddenException if the actor has not signed in
   * @throws NotFoundException if the actor has no such list
   */
  public List<PlaylistEntry> entries(Actor actor, long playlistId, int first, int atMost) {
    Owner owner = Owner.of(actor);
    return database.read(
        session -> {
          find(session, owner, playlistId);
          return PlaylistContent.entries(session, playlistId, first, atMost);
        });
  }

  /**
   * As {@link #entries}, also those whose songs are away.
   *
   * @throws ForbiddenException if the actor has not signed in
   * @throws NotFoundException if the actor has no such list
   */
  public List<PlaylistEntry> allEntries(Actor actor, long playlistId, int first, int atMost) {
    Owner owner = Owner.of(actor);
    return database.read(
        session -> {
          find(session, owner, playlistId);
          return PlaylistContent.allEntries(session, playlistId, first, atMost);
        });
  }

  private interface Change<T> {
    T make(Session session, PlaylistRow row);
  }

  private <T> T change(Actor actor, long playlistId, Change<T> change) {
    Owner owner = Owner.of(actor);
    return write(
        session -> {
          owner.lock(session);
          PlaylistRow row = find(session, owner, playlistId);
          row.changedAt = now();
          return change.make(session, row);
        });
  }

  private <T> T write(Function<Session, T> work) {
    T result = database.write(work);
    database.flush();
    return result;
  }

  private static PlaylistRow find(Session session, Owner owner, long playlistId) {
    @Nullable PlaylistRow row = session.find(PlaylistRow.class, playlistId);
    // Whether another has it is nobody's business.
    if (row == null || row.owner != owner.key()) {
      throw new NotFoundException(
          "playlist_not_found", "There is no playlist with the id " + playlistId + ".");
    }
    return row;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
