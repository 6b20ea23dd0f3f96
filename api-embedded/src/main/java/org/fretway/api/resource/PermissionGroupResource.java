package org.fretway.api.resource;

import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Set;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.Field;
import org.fretway.api.http.JsonBody;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.profile.Actor;
import org.fretway.profile.Permission;
import org.fretway.profile.PermissionGroup;
import org.fretway.profile.PermissionGroupChange;
import org.fretway.profile.PermissionGroups;
import org.fretway.profile.Profiles;

/** Who may do what. */
final class PermissionGroupResource {
  private static final String ALL = "/api/admin/permission-groups";
  private static final String ONE = ALL + "/:id";

  /** More than all plugins together define. */
  private static final int MAX_PERMISSIONS = 500;

  private static final Field NAME = Field.text("name", "As shown, 1 to 40 characters.");
  private static final Field PROFILE_IDS =
      Field.list("profileIds", "Who is in the group.", "integer", Profiles.MAX_PROFILES);
  private static final Field PERMISSIONS =
      Field.list(
          "permissions",
          "What it gives, as in /api/plugins/permissions/available.",
          "string",
          MAX_PERMISSIONS);

  private final PermissionGroups groups;

  PermissionGroupResource(PermissionGroups groups) {
    this.groups = groups;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get(ALL, "Lists the permission groups in the order in which they were made.")
            .needs(Permission.MANAGE_PERMISSIONS)
            .answers(Shape.listOf(PermissionGroupJson.class))
            .by(this::list),
        Route.post(ALL, "Makes a permission group; only an administrator gives ADMIN.")
            .needs(Permission.MANAGE_PERMISSIONS)
            .takes(Body.json(NAME, PROFILE_IDS.optional(), PERMISSIONS.optional()))
            .answers(StatusCodes.CREATED, Shape.of(PermissionGroupJson.class))
            .fails(StatusCodes.CONFLICT)
            .by(this::create),
        Route.patch(ONE, "Changes what is sent of a permission group.")
            .needs(Permission.MANAGE_PERMISSIONS)
            .takes(Body.json(NAME.optional(), PROFILE_IDS.optional(), PERMISSIONS.optional()))
            .answers(StatusCodes.OK, Shape.of(PermissionGroupJson.class))
            .fails(StatusCodes.CONFLICT)
            .by(this::change),
        Route.delete(ONE, "Removes a permission group.")
            .needs(Permission.MANAGE_PERMISSIONS)
            .answersNothing()
            .fails(StatusCodes.CONFLICT)
            .by(this::delete));
  }

  void list(Call call) {
    List<PermissionGroup> all = groups.list(call.requireSignIn());
    call.json(all.stream().map(PermissionGroupJson::of).toList());
  }

  void create(Call call) throws Exception {
    Actor actor = call.requireSignIn();
    JsonBody body = call.body();
    PermissionGroupChange wanted = read(body);
    PermissionGroup group =
        groups.create(
            actor,
            body.text("name"),
            wanted.profileIds().orElse(Set.of()),
            wanted.permissions().orElse(Set.of()));
    call.json(StatusCodes.CREATED, PermissionGroupJson.of(group));
  }

  void change(Call call) throws Exception {
    Actor actor = call.requireSignIn();
    PermissionGroup group = groups.change(actor, id(call), read(call.body()));
    call.json(PermissionGroupJson.of(group));
  }

  void delete(Call call) {
    groups.delete(call.requireSignIn(), id(call));
    call.noContent();
  }

  private static PermissionGroupChange read(JsonBody body) {
    return new PermissionGroupChange(
        body.optionalText("name"),
        body.optionalIntegers("profileIds", Profiles.MAX_PROFILES).map(Set::copyOf),
        body.optionalTexts("permissions", MAX_PERMISSIONS).map(Set::copyOf));
  }

  private static long id(Call call) {
    return call.idInPath("id")
        .orElseThrow(
            () ->
                ApiException.notFound(
                    "permission_group_not_found", "There is no permission group with this id."));
  }

  record PermissionGroupJson(
      long id, String name, List<Long> profileIds, List<String> permissions) {
    static PermissionGroupJson of(PermissionGroup group) {
      return new PermissionGroupJson(
          group.id(),
          group.name(),
          group.profileIds(),
          group.permissions().stream().map(Permission::name).toList());
    }
  }
}
