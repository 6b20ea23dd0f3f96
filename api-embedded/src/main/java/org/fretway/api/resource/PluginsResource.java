package org.fretway.api.resource;

import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fretway.api.guard.SecurityHeaders;
import org.fretway.api.http.Answer;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.Field;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.plugin.Plugin;
import org.fretway.plugin.PluginFile;
import org.fretway.plugin.Plugins;
import org.fretway.plugin.Provider;
import org.fretway.plugin.Providers;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.Permission;
import org.fretway.profile.PermissionInfo;
import org.fretway.profile.Permissions;

/** Plugins, their files and pages, and which providers are in use. */
final class PluginsResource {
  private static final String HTML = "text/html;charset=utf-8";
  private static final String[] FILE_TYPES = PluginFile.mediaTypes().toArray(String[]::new);
  private static final Shape PROVIDERS = new Shape.MapOf(Shape.listOf(Provider.class));

  private final Plugins plugins;
  private final Providers providers;
  private final Permissions permissions;

  PluginsResource(Plugins plugins, Providers providers, Permissions permissions) {
    this.plugins = plugins;
    this.providers = providers;
    this.permissions = permissions;
  }

  /** Returns the lines of the route table that are answered here; fixed names come first. */
  List<Route> routes() {
    List<Route> routes = new ArrayList<>(providerRoutes());
    routes.addAll(pluginRoutes());
    return routes;
  }

  private List<Route> providerRoutes() {
    return List.of(
        Route.get("/api/plugins/providers", "Lists the providers of each type.")
            .answers(PROVIDERS)
            .by(call -> call.json(providers.list())),
        Route.put("/api/plugins/providers/:type/active", "Chooses the provider to use.")
            .needs(Permission.MANAGE_SETTINGS)
            .takes(Body.json(Field.text("name", "Name of a provider of that type.")))
            .answers(StatusCodes.OK, PROVIDERS)
            .by(this::setActive),
        Route.get("/api/plugins/permissions/available", "Lists the permissions that can be given.")
            .answers(Shape.listOf(AvailablePermissionJson.class))
            .by(this::permissions));
  }

  private List<Route> pluginRoutes() {
    return List.of(
        Route.get("/api/plugins", "Lists the plugins.")
            .answers(Shape.listOf(Plugin.class))
            .by(call -> call.json(plugins.list())),
        Route.get("/api/plugins/:id", "Tells about a plugin.")
            .answers(Shape.of(Plugin.class))
            .by(call -> call.json(plugins.plugin(call.path("id")))),
        Route.post("/api/plugins/:id/enable", "Switches a plugin on, from the next start on.")
            .signedIn()
            .answers(StatusCodes.OK, Shape.of(Plugin.class))
            .by(call -> call.json(plugins.enable(call.requireSignIn(), call.path("id")))),
        Route.post("/api/plugins/:id/disable", "Switches a plugin off, from the next start on.")
            .signedIn()
            .answers(StatusCodes.OK, Shape.of(Plugin.class))
            .by(call -> call.json(plugins.disable(call.requireSignIn(), call.path("id")))),
        Route.post("/api/plugins/:id/purge", "Removes everything that a plugin keeps.")
            .needs(Permission.ADMIN)
            .answersNothing()
            .by(this::purge),
        Route.get("/api/plugins/:id/settings", "Sends the settings page of a plugin.")
            .answers(Answer.file(StatusCodes.OK, "text/html"))
            .by(this::settings),
        Route.get("/api/plugins/:id/file/*path", "Sends a file of an active plugin.")
            .answers(Answer.file(StatusCodes.OK, FILE_TYPES))
            .by(this::file));
  }

  void setActive(Call call) throws InvalidInputException {
    providers.setActive(call.requireSignIn(), call.path("type"), call.body().text("name"));
    call.json(providers.list());
  }

  void permissions(Call call) {
    call.json(permissions.available().stream().map(AvailablePermissionJson::of).toList());
  }

  void purge(Call call) {
    plugins.purge(call.requireSignIn(), call.path("id"));
    call.noContent();
  }

  void settings(Call call) {
    byte[] html = plugins.settingsHtml(call.path("id")).getBytes(StandardCharsets.UTF_8);
    SecurityHeaders.sandbox(call.responseHeaders());
    call.revalidated(HTML, html);
  }

  void file(Call call) {
    PluginFile file = plugins.file(call.path("id"), call.path("path"));
    if (file.isDocument()) {
      SecurityHeaders.sandbox(call.responseHeaders());
    }
    call.revalidated(file.contentType(), file.content());
  }

  /** A permission that groups can have, and the plugin that brings it, or "built-in". */
  record AvailablePermissionJson(String name, String description, String source) {
    static AvailablePermissionJson of(PermissionInfo info) {
      return new AvailablePermissionJson(
          info.permission().name(), info.description(), info.source());
    }
  }
}
