package org.fretway.api.resource;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fretway.Fretway;
import org.fretway.api.guard.LoginThrottle;
import org.fretway.api.http.Route;

/** Everything that the API answers: the lines of all resources. The first that fits answers. */
public final class Routes {
  private Routes() {}

  /** Returns every line of the route table, in the order in which they are matched. */
  public static List<Route> table(Fretway fretway) {
    LoginThrottle throttle = new LoginThrottle(InstantSource.system());
    List<Route> table = new ArrayList<>();
    Stream.of(
            new DocsResource(() -> table).routes(),
            new SystemResource(fretway.profiles(), throttle).routes(),
            new AuthResource(fretway.sessions(), fretway.recovery(), throttle).routes(),
            new ProfileResource(fretway.profiles()).routes(),
            new PermissionGroupResource(fretway.permissionGroups()).routes(),
            new LibraryResource(fretway.library()).routes(),
            new LibraryIndexResource(fretway.library()).routes(),
            new CleanupResource(fretway.orphanCleanup()).routes(),
            new TrackResource(fretway.library()).routes(),
            new TrackChangeResource(
                    fretway.library(), fretway.trackEditor(), fretway.trackRemover())
                .routes(),
            new FavoriteResource(fretway.favorites()).routes(),
            new LoopResource(fretway.loops()).routes(),
            new ScoreResource(fretway.scores()).routes(),
            new MediaResource(fretway.library(), fretway.blobs()).routes(),
            new HighwayResource(fretway.library(), fretway.publicSettings()).routes(),
            new ImportResource(fretway.imports()).routes(),
            new ScanResource(fretway.scanner()).routes(),
            new SettingsResource(fretway.publicSettings(), fretway.settingsBundle()).routes(),
            new DiagnosticsResource(fretway.diagnostics()).routes(),
            new PluginsResource(fretway.plugins(), fretway.providers(), fretway.permissions())
                .routes())
        .forEach(table::addAll);
    return table;
  }
}
