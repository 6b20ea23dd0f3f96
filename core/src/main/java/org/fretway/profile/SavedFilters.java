package org.fretway.profile;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the library that got a name, of each profile and of a window that nobody is signed in
 * at. Safe for several threads.
 */
public final class SavedFilters {
  /** The most filters that one has. */
  public static final int MAX_FILTERS = 100;

  /** The most characters of a name. */
  public static final int MAX_NAME_LENGTH = 100;

  /** The most bytes of a filter. */
  public static final int MAX_BYTES = 16 * 1024;

  private static final SmallJson RULES =
      new SmallJson("filter", "The rules of a filter", MAX_BYTES);

  private final Database database;
  private final InstantSource clock;

  /** Creates the saved filters of a database. */
  public SavedFilters(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns the filters of an actor in the order in which they were saved. */
  public List<SavedFilter> list(Actor actor) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "from SavedFilterRow where owner = :owner order by id", SavedFilterRow.class)
                .setParameter("owner", Owner.atWindow(actor).key())
                .getResultStream()
                .map(SavedFilterRow::toSavedFilter)
                .toList());
  }

  /**
   * Saves a filter.
   *
   * @param name 1 to {@link #MAX_NAME_LENGTH} characters
   * @param filter a JSON object of at most {@link #MAX_BYTES}
   * @throws InvalidInputException if name or filter can't be taken
   * @throws ConflictException if there are {@link #MAX_FILTERS} already
   */
  public SavedFilter create(Actor actor, String name, String filter) throws InvalidInputException {
    Owner owner = Owner.atWindow(actor);
    SavedFilterRow row = new SavedFilterRow();
    row.owner = owner.key();
    row.name = PlainText.name(name, MAX_NAME_LENGTH);
    row.filter = RULES.compact(filter);
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return write(session -> store(session, owner, row));
  }

  private static SavedFilter store(Session session, Owner owner, SavedFilterRow row) {
    owner.lock(session);
    long filters =
        session
            .createSelectionQuery(
                "select count(*) from SavedFilterRow where owner = :owner", Long.class)
            .setParameter("owner", owner.key())
            .getSingleResult();
    if (filters >= MAX_FILTERS) {
      throw new ConflictException(
          "too_many_filters",
          "There can be at most %d saved filters; delete one first.".formatted(MAX_FILTERS));
    }
    session.persist(row);
    return row.toSavedFilter();
  }

  /**
   * Gives a filter another name.
   *
   * @throws InvalidInputException if the name can't be taken
   * @throws NotFoundException if the actor has no such filter
   */
  public SavedFilter rename(Actor actor, long id, String name) throws InvalidInputException {
    String stored = PlainText.name(name, MAX_NAME_LENGTH);
    return write(
        session -> {
          SavedFilterRow row = find(session, Owner.atWindow(actor), id);
          row.name = stored;
          return row.toSavedFilter();
        });
  }

  /**
   * Puts another filter under a name that there is.
   *
   * @throws InvalidInputException if the filter can't be taken
   * @throws NotFoundException if the actor has no such filter
   */
  public SavedFilter replace(Actor actor, long id, String filter) throws InvalidInputException {
    String stored = RULES.compact(filter);
    return write(
        session -> {
          SavedFilterRow row = find(session, Owner.atWindow(actor), id);
          row.filter = stored;
          return row.toSavedFilter();
        });
  }

  /**
   * Deletes a filter.
   *
   * @return what it was, to be created again
   * @throws NotFoundException if the actor has no such filter
   */
  public SavedFilter delete(Actor actor, long id) {
    return write(
        session -> {
          Owner owner = Owner.atWindow(actor);
          owner.lock(session); // Of several deletions at once, one finds it.
          SavedFilterRow row = find(session, owner, id);
          session.remove(row);
          return row.toSavedFilter();
        });
  }

  private static SavedFilterRow find(Session session, Owner owner, long id) {
    @Nullable SavedFilterRow row = session.find(SavedFilterRow.class, id);
    // Whether another has it is nobody's business.
    if (row == null || row.owner != owner.key()) {
      throw new NotFoundException(
          "filter_not_found", "There is no saved filter with the id " + id + ".");
    }
    return row;
  }

  private <T> T write(Function<Session, T> work) {
    T result = database.write(work);
    database.flush();
    return result;
  }
}
