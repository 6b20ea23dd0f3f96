package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.TestServer.assertError;
import static org.fretway.api.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.fretway.profile.Actor;
import org.fretway.profile.NewProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionGroupApiTest {
  private static final String GROUPS = "/api/admin/permission-groups";

  private TestServer server;
  private String admin = "";
  private String bob = "";
  private long bobId;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = TestServer.start(folder, songs -> {});
    admin = server.signIn();
    bobId =
        server
            .fretway()
            .profiles()
            .create(Actor.LOCAL_OWNER, NewProfile.of("Bob", "1234", "my phrase"))
            .id();
    bob = server.fretway().sessions().login("Bob", "1234").session().token();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode made(String name, String permission) {
    HttpResponse<byte[]> made =
        server.sendAs(
            admin,
            "POST",
            GROUPS,
            "{\"name\": \"%s\", \"profileIds\": [%d], \"permissions\": [\"%s\"]}"
                .formatted(name, bobId, permission));
    assertThat(made.statusCode()).isEqualTo(201);
    return json(made);
  }

  @Test
  void a_group_is_made_listed_changed_and_deleted() {
    JsonNode editors = made("Editors", "EDIT_TRACKS");
    assertThat(editors)
        .hasToString(
            "{\"id\":%d,\"name\":\"Editors\",\"profileIds\":[%d],\"permissions\":[\"EDIT_TRACKS\"]}"
                .formatted(editors.get("id").asLong(), bobId));
    String path = GROUPS + "/" + editors.get("id").asLong();

    JsonNode all = server.json(200, GROUPS, "Authorization", "Bearer " + admin);
    assertThat(all).hasSize(2);
    assertThat(all.get(1)).isEqualTo(editors);

    HttpResponse<byte[]> changed =
        server.sendAs(admin, "PATCH", path, "{\"permissions\": [\"UPLOAD\", \"EDIT_TRACKS\"]}");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(json(changed).get("permissions")).hasToString("[\"EDIT_TRACKS\",\"UPLOAD\"]");
    assertThat(json(changed).get("profileIds")).hasSize(1);

    assertThat(server.sendAs(admin, "DELETE", path, "").statusCode()).isEqualTo(204);
    assertError(server.sendAs(admin, "DELETE", path, ""), 404, "permission_group_not_found");
    assertError(server.sendAs(admin, "PATCH", path, "{}"), 404, "permission_group_not_found");
  }

  @Test
  void permissions_count_at_once_and_only_in_part() {
    String group = "{\"name\": \"Mine\", \"profileIds\": [%d], \"permissions\": [\"%s\"]}";
    assertThat(server.get(GROUPS).statusCode()).isEqualTo(401);
    assertError(server.get(GROUPS, "Authorization", "Bearer " + bob), 403, "forbidden");
    assertError(
        server.sendAs(bob, "POST", GROUPS, group.formatted(bobId, "UPLOAD")), 403, "forbidden");

    made("Managers", "MANAGE_PERMISSIONS");

    assertThat(server.json(200, GROUPS, "Authorization", "Bearer " + bob)).hasSize(2);
    assertError(
        server.sendAs(bob, "POST", GROUPS, group.formatted(bobId, "ADMIN")), 403, "forbidden");
    assertError(server.sendAs(bob, "PATCH", GROUPS + "/1", "{\"name\": \"x\"}"), 403, "forbidden");
    assertError(server.sendAs(bob, "DELETE", GROUPS + "/1", ""), 403, "forbidden");
    assertThat(server.sendAs(bob, "POST", GROUPS, group.formatted(bobId, "UPLOAD")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void what_conflicts_is_said() {
    made("Editors", "EDIT_TRACKS");

    assertError(server.sendAs(admin, "POST", GROUPS, "{\"name\": \"EDITORS\"}"), 409, "name_taken");
    assertError(server.sendAs(admin, "DELETE", GROUPS + "/1", ""), 409, "last_admin");
    assertError(
        server.sendAs(admin, "PATCH", GROUPS + "/1", "{\"profileIds\": []}"), 409, "last_admin");
  }
}
