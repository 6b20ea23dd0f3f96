package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.Proof.line;
import static org.fretway.api.Proof.lines;
import static org.fretway.api.Reader.is;
import static org.fretway.api.Reader.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fretway.api.Reader.Person;
import org.fretway.api.http.Route;
import org.fretway.api.resource.Routes;
import org.fretway.profile.Permission;

/** Signing in, profiles, setup and permission groups. */
final class AccountProofs {
  private AccountProofs() {}

  static List<Proof> all() {
    return List.of(
        line(5, "anything that changes", "needs a sign-in", AccountProofs::changesNeedASignIn),
        line(6, "Authorization, /ws/events?token=", "carry the token", AccountProofs::tokens),
        lines(7, 12, "POST /api/auth/login", "token, expiry, profile", AccountProofs::login),
        line(13, "POST /api/auth/login", "401 for a wrong PIN, or locked", AccountProofs::locked),
        lines(14, 15, "POST /api/auth/logout", "ends the token, 204", AccountProofs::logout),
        lines(16, 19, "GET /api/auth/session", "session and profile", AccountProofs::session),
        lines(20, 21, "POST /api/auth/recover", "new PIN, or 401", AccountProofs::recover),
        lines(22, 23, "GET /api/profiles", "all, nothing secret", AccountProofs::profiles),
        line(24, "GET /api/profiles/:id", "one, without a sign-in", AccountProofs::profile),
        lines(25, 31, "POST /api/profiles", "makes one, needs ADMIN", AccountProofs::create),
        lines(32, 33, "PATCH /api/profiles/:id", "changes what is sent", AccountProofs::change),
        lines(34, 35, "DELETE /api/profiles/:id", "ends its sessions, 204", AccountProofs::delete),
        lines(155, 156, "GET /api/setup/status", "configured, profiles", AccountProofs::setup),
        lines(156, 158, "POST /api/setup/init", "first admin, once", AccountProofs::init),
        line(158, "GET /api/admin/permission-groups", "needs the right", AccountProofs::groups),
        lines(159, 160, "POST /api/admin/permission-groups", "makes one", AccountProofs::newGroup),
        line(160, "PATCH /api/admin/permission-groups/:id", "changes it", AccountProofs::regroup),
        line(161, "DELETE /api/admin/permission-groups/:id", "removes it", AccountProofs::ungroup));
  }

  private static void changesNeedASignIn(Reader api) {
    for (Route route : Routes.table(api.fretway())) {
      boolean open =
          List.of("/api/auth/login", "/api/auth/recover", "/api/setup/init")
              .contains(route.path().text());
      assertThat(route.method().equals("GET") || open || route.signedIn())
          .as("%s %s", route.method(), route.path().text())
          .isTrue();
    }
    is(401, api.ask("POST", "/api/rescan"));
  }

  private static void tokens(Reader api) {
    is(200, api.ask(api.alice(), "GET", "/api/auth/session"));
    is(426, api.ask("GET", "/ws/events?token=" + api.alice().token()));
    is(401, api.ask("GET", "/ws/events?token=x"));
  }

  private static void login(Reader api) {
    JsonNode login =
        json(
            200,
            api.send("POST", "/api/auth/login", "{\"profileName\": \"Alice\", \"pin\": \"1234\"}"));
    assertThat(login.get("token").asText()).isNotBlank();
    long day = login.get("expiresAt").asLong() - System.currentTimeMillis();
    assertThat(day).isBetween(23L * 3_600_000, 25L * 3_600_000);
    assertThat(login.at("/profile/name").asText()).isEqualTo("Alice");
    assertThat(login.at("/profile/avatarId").isInt()).isTrue();
  }

  private static void locked(Reader api) throws Exception {
    Person who = api.somebody();
    String wrong = "{\"profileName\": \"%s\", \"pin\": \"9999\"}".formatted(who.name());
    for (int i = 0; i < 5; i++) {
      assertThat(json(401, api.send("POST", "/api/auth/login", wrong)).get("code").asText())
          .isEqualTo("bad_credentials");
    }
    String right = wrong.replace("9999", Reader.PIN);
    assertThat(json(401, api.send("POST", "/api/auth/login", right)).get("code").asText())
        .isEqualTo("profile_locked");
  }

  private static void logout(Reader api) throws Exception {
    Person who = api.somebody();
    is(401, api.ask("POST", "/api/auth/logout"));
    is(204, api.ask(who, "POST", "/api/auth/logout"));
    is(401, api.ask(who, "GET", "/api/auth/session"));
  }

  private static void session(Reader api) {
    JsonNode answer = api.get(api.alice(), "/api/auth/session");
    assertThat(answer.at("/session/token").asText()).isEqualTo(api.alice().token());
    assertThat(answer.at("/session/profileId").asLong()).isEqualTo(api.alice().id());
    assertThat(answer.at("/session/expiresAt").asLong()).isPositive();
    assertThat(answer.at("/profile/name").asText()).isEqualTo("Alice");
    is(401, api.ask("GET", "/api/auth/session"));
  }

  private static void recover(Reader api) throws Exception {
    Person who = api.somebody();
    String body =
        "{\"name\": \"%s\", \"recoveryPhrase\": \"%s\", \"newPin\": \"5678\"}"
            .formatted(who.name(), Reader.PHRASE);
    is(401, api.send("POST", "/api/auth/recover", body.replace(Reader.PHRASE, "wrong phrase")));
    JsonNode profile = json(200, api.send("POST", "/api/auth/recover", body));
    assertThat(profile.get("id").asLong()).isEqualTo(who.id());
    assertThat(api.fretway().sessions().login(who.name(), "5678").profile().id())
        .isEqualTo(who.id());
  }

  private static void profiles(Reader api) {
    JsonNode all = api.get("/api/profiles");
    assertThat(all).isNotEmpty();
    String text = all.toString().toLowerCase(java.util.Locale.ROOT);
    assertThat(text).doesNotContain("argon2", "pin", "hash\"");
  }

  private static void profile(Reader api) {
    assertThat(api.get("/api/profiles/" + api.alice().id()).get("name").asText())
        .isEqualTo("Alice");
    is(404, api.ask("GET", "/api/profiles/999999"));
  }

  private static void create(Reader api) throws Exception {
    String bob =
        """
        {"name": "Bob", "pin": "0000", "recoveryPhrase": "my phrase",
         "recoveryPhraseHint": "favourite colour + number", "avatarId": 2}
        """;
    api.needs(Permission.ADMIN, "POST", "/api/profiles", bob);
    JsonNode made = json(201, api.send(api.alice(), "POST", "/api/profiles", bob));
    assertThat(made.get("avatarId").asInt()).isEqualTo(2);
    assertThat(made.get("recoveryPhraseHint").asText()).isEqualTo("favourite colour + number");
    is(409, api.send(api.alice(), "POST", "/api/profiles", bob));
  }

  private static void change(Reader api) throws Exception {
    Person who = api.somebody();
    String path = "/api/profiles/" + who.id();
    api.needs(Permission.ADMIN, "PATCH", path, "{\"avatarId\": 5}");
    JsonNode changed = json(200, api.send(api.alice(), "PATCH", path, "{\"avatarId\": 5}"));
    assertThat(changed.get("avatarId").asInt()).isEqualTo(5);
    assertThat(changed.get("name").asText()).isEqualTo(who.name());
  }

  private static void delete(Reader api) throws Exception {
    Person who = api.somebody();
    String path = "/api/profiles/" + who.id();
    is(401, api.ask("DELETE", path));
    is(403, api.ask(who, "DELETE", path));
    is(204, api.ask(api.alice(), "DELETE", path));
    is(404, api.ask("GET", path));
    is(401, api.ask(who, "GET", "/api/auth/session"));
  }

  private static void setup(Reader api) {
    JsonNode status = api.get("/api/setup/status");
    assertThat(status.get("configured").asBoolean()).isTrue();
    assertThat(status.get("profiles").asInt()).isEqualTo(api.get("/api/profiles").size());
  }

  private static void init(Reader api) throws Exception {
    String admin = "{\"name\": \"Admin\", \"pin\": \"1234\", \"recoveryPhrase\": \"my phrase\"}";
    is(409, api.send("POST", "/api/setup/init", admin));
    Path folder = Files.createTempDirectory("fretway-setup");
    try (TestServer fresh = TestServer.start(folder, songs -> {})) {
      assertThat(fresh.json(200, "/api/setup/status").toString())
          .isEqualTo("{\"configured\":false,\"profiles\":0}");
      is(201, fresh.postJson("/api/setup/init", admin));
      is(409, fresh.postJson("/api/setup/init", admin));
      String token = fresh.fretway().sessions().login("Admin", "1234").session().token();
      assertThat(fresh.fretway().sessions().actor(token).orElseThrow().may(Permission.ADMIN))
          .isTrue();
    }
  }

  private static final String GROUPS = "/api/admin/permission-groups";

  private static void groups(Reader api) throws Exception {
    is(401, api.ask("GET", GROUPS));
    is(403, api.ask(api.somebody(), "GET", GROUPS));
    assertThat(api.get(api.somebody(Permission.MANAGE_PERMISSIONS), GROUPS)).isNotEmpty();
  }

  private static long group(Reader api, Person member) {
    String body =
        "{\"name\": \"Editors of %s\", \"profileIds\": [%d], \"permissions\": [\"EDIT_TRACKS\"]}"
            .formatted(member.name(), member.id());
    return json(201, api.send(api.alice(), "POST", GROUPS, body)).get("id").asLong();
  }

  private static boolean mayEdit(Reader api, Person who) {
    return api.fretway().sessions().actor(who.token()).orElseThrow().may(Permission.EDIT_TRACKS);
  }

  private static void newGroup(Reader api) throws Exception {
    Person who = api.somebody();
    api.needs(
        Permission.MANAGE_PERMISSIONS,
        "POST",
        GROUPS,
        "{\"name\": \"x\", \"profileIds\": [], \"permissions\": []}");
    group(api, who);
    assertThat(mayEdit(api, who)).isTrue();
  }

  private static void regroup(Reader api) throws Exception {
    Person who = api.somebody();
    String path = GROUPS + "/" + group(api, who);
    api.needs(Permission.MANAGE_PERMISSIONS, "PATCH", path, "{\"permissions\": []}");
    is(200, api.send(api.alice(), "PATCH", path, "{\"permissions\": []}"));
    assertThat(mayEdit(api, who)).isFalse();
  }

  private static void ungroup(Reader api) throws Exception {
    Person who = api.somebody();
    String path = GROUPS + "/" + group(api, who);
    is(403, api.ask(api.somebody(), "DELETE", path));
    is(204, api.ask(api.alice(), "DELETE", path));
    assertThat(mayEdit(api, who)).isFalse();
    is(404, api.ask(api.alice(), "DELETE", path));
  }
}
