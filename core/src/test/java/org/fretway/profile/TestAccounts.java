package org.fretway.profile;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fretway.storage.Database;
import org.fretway.storage.DatabaseException;
import org.fretway.storage.EmptyDatabase;

/** Profiles in a real database, with a clock that is set by hand. */
final class TestAccounts implements AutoCloseable {
  static final String PHRASE = "blue sky 42";

  private final Path folder;
  private final Permissions permissions;
  private Instant now = Instant.parse("2026-01-02T03:04:05.678Z");
  private Database database;
  private Accounts accounts;

  TestAccounts(Path folder) throws DatabaseException {
    this(folder, new Permissions(List::of));
  }

  TestAccounts(Path folder, Permissions permissions) throws DatabaseException {
    this.folder = folder;
    this.permissions = permissions;
    this.database = openDatabase();
    this.accounts = open();
  }

  private Database openDatabase() throws DatabaseException {
    return Database.openFile(EmptyDatabase.at(folder.resolve("db")), Accounts.entities());
  }

  private Accounts open() {
    // On a busy machine even a few hashes take their time.
    return new Accounts(database, () -> now, permissions, new Secrets(2, Duration.ofMinutes(1)));
  }

  void restart() throws DatabaseException {
    database.close();
    database = openDatabase();
    accounts = open();
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Database database() {
    return database;
  }

  Profiles profiles() {
    return accounts.profiles();
  }

  Sessions sessions() {
    return accounts.sessions();
  }

  Recovery recovery() {
    return accounts.recovery();
  }

  PermissionGroups groups() {
    return accounts.permissionGroups();
  }

  WindowUser window() {
    return accounts.windowUser();
  }

  OwnProfile own() {
    return accounts.ownProfile();
  }

  /** Makes the first profile, Alice with the PIN 1234. */
  Profile alice() throws Exception {
    return profiles().init("Alice", "1234", PHRASE);
  }

  /** Makes another profile with the PIN 1234. */
  Profile another(String name) throws Exception {
    return profiles().create(Actor.LOCAL_OWNER, NewProfile.of(name, "1234", PHRASE));
  }

  /** Signs in with the PIN 1234, and returns the token. */
  String token(String name) throws Exception {
    return sessions().login(name, "1234").session().token();
  }

  /** Signs in with the PIN 1234, and returns who that is. */
  Actor actor(String name) throws Exception {
    return sessions().actor(token(name)).orElseThrow();
  }

  /** Makes calls at once and waits for them. */
  static <T> List<Future<T>> atOnce(List<Callable<T>> calls) throws InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      return threads.invokeAll(calls);
    }
  }

  /** Returns how many of the calls went well. */
  static <T> long successes(List<Future<T>> results) {
    return results.stream().filter(result -> result.state() == Future.State.SUCCESS).count();
  }

  /** Returns why the others did not. */
  static <T> List<Throwable> failures(List<Future<T>> results) {
    return results.stream()
        .filter(result -> result.state() == Future.State.FAILED)
        .map(Future::exceptionNow)
        .toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
