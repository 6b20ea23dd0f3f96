package org.fretway.profile;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.fretway.storage.Database;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the library: the first profile, and making, changing and removing the others. Safe for
 * several threads.
 */
public final class Profiles {
  /** How many profiles there may be. */
  public static final int MAX_PROFILES = 200;

  /** The highest number of a picture; the lowest is 0. */
  public static final int MAX_AVATAR_ID = 63;

  private final Database database;
  private final InstantSource clock;
  private final Secrets secrets;
  private final ChangeListeners listeners;

  Profiles(Database database, InstantSource clock, Secrets secrets, ChangeListeners listeners) {
    this.database = database;
    this.clock = clock;
    this.secrets = secrets;
    this.listeners = listeners;
  }

  /** Returns whether the first profile has been made. */
  public SetupStatus setupStatus() {
    long profiles = database.read(Profiles::count);
    return new SetupStatus(profiles > 0, Math.toIntExact(profiles));
  }

  /** Returns all profiles in the order in which they were made. */
  public List<Profile> list() {
    return database.read(
        session ->
            session
                .createSelectionQuery("from ProfileRow order by id", ProfileRow.class)
                .getResultList()
                .stream()
                .map(row -> row.toProfile(clock.instant()))
                .toList());
  }

  /** Returns the profile of an id, if there is one. */
  public Optional<Profile> profile(long id) {
    return database.read(
        session ->
            Optional.ofNullable(session.find(ProfileRow.class, id))
                .map(row -> row.toProfile(clock.instant())));
  }

  /**
   * Makes the first profile, with all permissions, and gives it what was kept for nobody in
   * particular, such as playlists. Of several calls at once, one succeeds.
   *
   * @param pin 4 to 12 digits
   * @param recoveryPhrase what lets its owner set a new PIN
   * @throws AlreadyConfiguredException if there is a profile already
   * @throws InvalidInputException if a value can't be taken
   * @throws BusyException if too many others do something with a PIN at once
   */
  public Profile init(String name, String pin, String recoveryPhrase)
      throws AlreadyConfiguredException, InvalidInputException {
    return init(NewProfile.of(name, pin, recoveryPhrase), (_, _) -> {});
  }

  /** As above, and does something with the new profile in the same transaction. */
  Profile init(NewProfile profile, BiConsumer<Session, ProfileRow> whenMade)
      throws AlreadyConfiguredException, InvalidInputException {
    ProfileEdit edit = ProfileEdit.of(profile);
    if (setupStatus().configured()) {
      throw new AlreadyConfiguredException();
    }
    ProfileEdit.Hashed hashed = edit.hash(secrets);
    Optional<Profile> made =
        database.write(
            session -> {
              Grants.lock(session);
              if (count(session) > 0) {
                return Optional.empty();
              }
              ProfileRow row = persist(session, hashed);
              PermissionGroups.addFirstAdministrator(session, row.storedId());
              Owner.takeOver(session, row.storedId());
              whenMade.accept(session, row);
              return Optional.of(row.toProfile(clock.instant()));
            });
    changed();
    return made.orElseThrow(AlreadyConfiguredException::new);
  }

  /**
   * Makes a profile, without any permission.
   *
   * @throws ForbiddenException if the actor lacks {@link Permission#ADMIN}
   * @throws InvalidInputException if a value can't be taken
   * @throws ConflictException if the name is taken, or there are {@link #MAX_PROFILES} already
   * @throws BusyException if too many others do something with a PIN at once
   */
  public Profile create(Actor actor, NewProfile profile) throws InvalidInputException {
    actor.require(Permission.ADMIN);
    ProfileEdit.Hashed hashed = ProfileEdit.of(profile).hash(secrets);
    Profile made =
        writeNamed(
            session -> {
              Grants.lock(session);
              if (count(session) >= MAX_PROFILES) {
                throw new ConflictException(
                    "too_many_profiles",
                    "There can be at most %d profiles; delete one first.".formatted(MAX_PROFILES));
              }
              return persist(session, hashed).toProfile(clock.instant());
            });
    changed();
    return made;
  }

  /**
   * Changes a profile. A new PIN ends its sessions.
   *
   * @return the profile as it is now
   * @throws ForbiddenException if the actor lacks {@link Permission#ADMIN}
   * @throws NotFoundException if there is no such profile
   * @throws InvalidInputException if a value can't be taken; nothing has changed then
   * @throws ConflictException if the name is taken
   * @throws BusyException if too many others do something with a PIN at once
   */
  public Profile change(Actor actor, long id, ProfileChange change) throws InvalidInputException {
    actor.require(Permission.ADMIN);
    return change(id, change);
  }

  /** As above, by somebody who has been found to be allowed to. */
  Profile change(long id, ProfileChange change) throws InvalidInputException {
    ProfileEdit edit = ProfileEdit.of(change);
    if (profile(id).isEmpty()) {
      throw notFound();
    }
    ProfileEdit.Hashed hashed = edit.hash(secrets);
    Profile changed =
        writeNamed(
            session -> {
              Grants.lock(session);
              ProfileRow row = find(session, id);
              hashed.applyTo(row);
              if (change.pin().isPresent()) {
                SignIns.endAll(session, id);
              }
              session.flush();
              return row.toProfile(clock.instant());
            });
    changed();
    return changed;
  }

  /**
   * Lets a profile that is locked be tried again, with its PIN and its recovery phrase.
   *
   * @return the profile as it is now
   * @throws ForbiddenException if the actor lacks {@link Permission#ADMIN}
   * @throws NotFoundException if there is no such profile
   */
  public Profile unlock(Actor actor, long id) {
    actor.require(Permission.ADMIN);
    Profile unlocked =
        database.write(
            session -> {
              ProfileRow row = find(session, id);
              row.pin.forgive();
              row.phrase.forgive();
              return row.toProfile(clock.instant());
            });
    changed();
    return unlocked;
  }

  /**
   * Removes a profile with all that is its own, signs it out everywhere and takes it out of its
   * groups.
   *
   * @throws ForbiddenException if the actor lacks {@link Permission#ADMIN}
   * @throws NotFoundException if there is no such profile
   * @throws ConflictException if it is the last one with {@link Permission#ADMIN}
   */
  public void delete(Actor actor, long id) {
    actor.require(Permission.ADMIN);
    database.write(
        session -> {
          Grants.lock(session);
          ProfileRow row = find(session, id);
          // What refers to it goes with it, by the foreign keys.
          Grants.keepingAnAdministrator(session, () -> session.remove(row));
          return id;
        });
    changed();
  }

  static long count(Session session) {
    return session
        .createSelectionQuery("select count(*) from ProfileRow", Long.class)
        .getSingleResult();
  }

  private ProfileRow persist(Session session, ProfileEdit.Hashed hashed) {
    ProfileRow row = new ProfileRow();
    hashed.applyTo(row);
    row.createdAt = clock.instant();
    session.persist(row);
    session.flush();
    return row;
  }

  private static ProfileRow find(Session session, long id) {
    // Locked, so that a wrong PIN that is counted at the same time is not forgotten.
    @Nullable ProfileRow row = session.find(ProfileRow.class, id, LockMode.PESSIMISTIC_WRITE);
    if (row == null) {
      throw notFound();
    }
    return row;
  }

  private Profile writeNamed(Function<Session, Profile> work) {
    try {
      return database.write(work);
    } catch (ConstraintViolationException e) {
      ConflictException taken =
          new ConflictException(
              "name_taken", "There is a profile with this name already; choose another.");
      taken.initCause(e);
      throw taken;
    }
  }

  private static NotFoundException notFound() {
    return new NotFoundException("profile_not_found", "There is no profile with this id.");
  }

  private void changed() {
    database.flush();
    listeners.changed();
  }
}
