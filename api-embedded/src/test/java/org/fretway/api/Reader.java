package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fretway.Fretway;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.library.Pictures;
import org.fretway.library.ScanMode;
import org.fretway.profile.Actor;
import org.fretway.profile.NewProfile;
import org.fretway.profile.Permission;

/**
 * Somebody who reads the API reference and tries it, on a server with a few songs. Alice is the
 * administrator; others are made as they are needed.
 */
final class Reader implements AutoCloseable {
  static final String PIN = "1234";
  static final String PHRASE = "blue sky 42";

  private final TestServer server;
  private final Path library;
  private final AtomicInteger names = new AtomicInteger();
  private final Person alice;

  /** Somebody who has signed in. */
  record Person(long id, String name, String token) {}

  Reader(Path folder) throws Exception {
    library = folder.resolve("library");
    server = TestServer.start(folder, Reader::writeSongs);
    long id = server.fretway().profiles().init("Alice", PIN, PHRASE).id();
    alice = new Person(id, "Alice", token("Alice"));
  }

  private static void writeSongs(Path songs) throws java.io.IOException {
    new FeedpakFixture()
        .named("Ace", "Motörhead")
        .addToManifest("cover: cover.png\nlyrics: lyrics.json\n")
        .file("cover.png", Pictures.png(300, 300, Color.RED))
        .file("lyrics.json", "[{\"t\": 0.5, \"d\": 0.4, \"w\": \"Hey\"}]")
        .zip(songs, "ace.feedpak");
    new FeedpakFixture()
        .named("Deep", "Able")
        .inManifest("name: Lead", "name: Bass")
        .inManifest("year: 2020", "year: 1999")
        .inManifest("[0, 0, 0, 0, 0, 0]", "[-2, 0, 0, 0, 0, 0]")
        .inManifest("id: full", "id: guitar")
        .zip(songs, "deep.feedpak");
  }

  Fretway fretway() {
    return server.fretway();
  }

  TestServer server() {
    return server;
  }

  Person alice() {
    return alice;
  }

  /** Signs somebody in past the network, whose sign-ins are counted. */
  private String token(String name) throws Exception {
    return fretway().sessions().login(name, PIN).session().token();
  }

  /** Makes somebody who may do just that. */
  Person somebody(Permission... permissions) throws Exception {
    String name = "Somebody " + names.incrementAndGet();
    long id = fretway().profiles().create(Actor.LOCAL_OWNER, NewProfile.of(name, PIN, PHRASE)).id();
    if (permissions.length > 0) {
      fretway()
          .permissionGroups()
          .create(
              Actor.LOCAL_OWNER,
              "Group of " + name,
              Set.of(id),
              Set.copyOf(List.of(permissions).stream().map(Permission::name).toList()));
    }
    return new Person(id, name, token(name));
  }

  /** Returns the id of a song that is there from the start. */
  String song(String title) {
    return server.trackId(title);
  }

  /** Adds a song and returns the id of its track. */
  String newSong(String title) throws Exception {
    new FeedpakFixture()
        .named(title, "Newcomers")
        .addToManifest("cover: cover.png\n")
        .file("cover.png", Pictures.png(64, 64, new Color(names.incrementAndGet())))
        .zip(library, title.replace(' ', '-') + ".feedpak");
    scan();
    return song(title);
  }

  /** Takes the file of a song away. */
  void removeFile(String title) throws Exception {
    java.nio.file.Files.delete(library.resolve(title.replace(' ', '-') + ".feedpak"));
    scan();
  }

  private void scan() throws InterruptedException {
    awaitIdle();
    fretway().scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    awaitIdle();
  }

  void awaitIdle() throws InterruptedException {
    assertThat(fretway().scanner().awaitIdle(java.time.Duration.ofMinutes(1))).isTrue();
  }

  /** Asks as a guest. */
  HttpResponse<byte[]> ask(String method, String path) {
    return server.send(method, path);
  }

  HttpResponse<byte[]> ask(Person who, String method, String path) {
    return server.send(method, path, "Authorization", "Bearer " + who.token());
  }

  HttpResponse<byte[]> send(String method, String path, String json) {
    return server.sendJson(method, path, json);
  }

  HttpResponse<byte[]> send(Person who, String method, String path, String json) {
    return server.sendJson(method, path, json, "Authorization", "Bearer " + who.token());
  }

  HttpResponse<byte[]> sendFile(Person who, String path, String name, byte[] content) {
    return server.send(
        "POST",
        path,
        BodyPublishers.ofByteArray(Forms.withFile(name, content)),
        "Content-Type",
        Forms.TYPE,
        "Authorization",
        "Bearer " + who.token());
  }

  /** Gets JSON as a guest. */
  JsonNode get(String path) {
    return json(200, ask("GET", path));
  }

  JsonNode get(Person who, String path) {
    return json(200, ask(who, "GET", path));
  }

  static JsonNode json(int status, HttpResponse<byte[]> answer) {
    is(status, answer);
    return TestServer.json(answer);
  }

  static void is(int status, HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as("%s", answer.request().uri()).isEqualTo(status);
  }

  /** Checks that a request needs a sign-in, and then a permission. */
  void needs(Permission permission, String method, String path, String json) throws Exception {
    is(401, send(method, path, json));
    is(403, send(somebody(), method, path, json));
  }

  @Override
  public void close() {
    server.close();
  }
}
