package org.fretway.profile;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers for whoever sits at it, such as its layout and order: small JSON
 * objects by key. A window that nobody is signed in at remembers too. Safe for several threads.
 */
public final class ViewState {
  /** The most keys that one has. */
  public static final int MAX_KEYS = 64;

  /** The most bytes of a value. */
  public static final int MAX_BYTES = 32 * 1024;

  private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9.-]{0,63}");
  private static final SmallJson RULES =
      new SmallJson("value", "The things that the window remembers", MAX_BYTES);

  private final Database database;

  /** Creates the memory of a database. */
  public ViewState(Database database) {
    this.database = database;
  }

  /** Returns all that is remembered for an actor, by key. */
  public Map<String, String> all(Actor actor) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "from ViewStateRow where key.owner = :owner", ViewStateRow.class)
                .setParameter("owner", Owner.atWindow(actor).key())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.key.key(), row -> row.value)));
  }

  /** Returns what is remembered for an actor under a key, as a JSON object. */
  public Optional<String> get(Actor actor, String key) {
    ViewStateKey stored = new ViewStateKey(Owner.atWindow(actor).key(), key);
    return database.read(
        session ->
            Optional.ofNullable(session.find(ViewStateRow.class, stored)).map(row -> row.value));
  }

  /**
   * Remembers something for an actor, for good.
   *
   * @param key up to 64 letters, digits, points and hyphens, beginning with a small letter
   * @param json an object of at most {@link #MAX_BYTES}
   * @throws InvalidInputException if the key or the object can't be taken
   * @throws ConflictException if there are {@link #MAX_KEYS} others
   */
  public void put(Actor actor, String key, String json) throws InvalidInputException {
    if (!KEY.matcher(key).matches()) {
      throw new InvalidInputException(
          "key",
          "The key must be 1 to 64 letters, digits, points and hyphens, and begin with a small"
              + " letter.");
    }
    String value = RULES.compact(json);
    Owner owner = Owner.atWindow(actor);
    database.write(session -> store(session, owner, new ViewStateKey(owner.key(), key), value));
    database.flush();
  }

  private static boolean store(Session session, Owner owner, ViewStateKey key, String value) {
    owner.lock(session);
    @Nullable ViewStateRow known = session.find(ViewStateRow.class, key);
    if (known != null) {
      known.value = value;
      return false;
    }
    requireRoom(session, owner);
    ViewStateRow row = new ViewStateRow();
    row.key = key;
    row.value = value;
    session.persist(row);
    return true;
  }

  private static void requireRoom(Session session, Owner owner) {
    long keys =
        session
            .createSelectionQuery(
                "select count(*) from ViewStateRow where key.owner = :owner", Long.class)
            .setParameter("owner", owner.key())
            .getSingleResult();
    if (keys >= MAX_KEYS) {
      throw new ConflictException(
          "too_many_keys", "At most %d things are remembered; forget one.".formatted(MAX_KEYS));
    }
  }

  /** Forgets what is remembered for an actor under a key, if there is something. */
  public void remove(Actor actor, String key) {
    database.write(
        session ->
            session
                .createMutationQuery("delete from ViewStateRow where key = :key")
                .setParameter("key", new ViewStateKey(Owner.atWindow(actor).key(), key))
                .executeUpdate());
    database.flush();
  }
}
