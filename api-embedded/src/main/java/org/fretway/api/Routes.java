package org.fretway.api;

import static org.fretway.api.Route.Access.ANYONE;
import static org.fretway.api.Route.Access.SIGNED_IN;
import static org.fretway.api.Route.Body.JSON;
import static org.fretway.api.Route.Body.MULTIPART;
import static org.fretway.api.Route.Body.NONE;
import static org.fretway.api.Route.get;
import static org.fretway.api.Route.post;

import java.time.InstantSource;
import java.util.List;
import org.fretway.Fretway;

/** Everything that the API answers, line by line. */
final class Routes {
  private Routes() {}

  static List<Route> of(Fretway fretway) {
    var system = new SystemResource(fretway.profiles());
    var auth =
        new AuthResource(
            fretway.profiles(), fretway.sessions(), new LoginThrottle(InstantSource.system()));
    var library = new LibraryResource(fretway.library());
    var track = new TrackResource(fretway.library());
    var media = new MediaResource(fretway.library(), fretway.blobs());
    var highway = new HighwayResource(fretway.library(), fretway.settings());
    var imports = new ImportResource(fretway.imports());
    var scan = new ScanResource(fretway.scanner());
    return List.of(
        get("/api/version", ANYONE, system::version),
        get("/api/setup/status", ANYONE, system::setupStatus),
        post("/api/setup/init", ANYONE, JSON, system::setupInit),
        post("/api/auth/login", ANYONE, JSON, auth::login),
        post("/api/auth/logout", SIGNED_IN, NONE, auth::logout),
        get("/api/auth/session", SIGNED_IN, auth::session),
        get("/api/profiles", ANYONE, auth::list),
        get("/api/library", ANYONE, library::find),
        get("/api/library/stats", ANYONE, library::stats),
        get("/api/tracks/:trackId", ANYONE, track::track),
        get("/api/tracks/:trackId/data", ANYONE, track::data),
        get("/api/tracks/:trackId/stems", ANYONE, track::stems),
        get("/api/tracks/:trackId/cover", ANYONE, media::cover),
        get("/api/tracks/:trackId/audio", ANYONE, media::audio),
        get("/api/tracks/:trackId/preview", ANYONE, media::preview),
        get("/api/tracks/:trackId/stems/:stemIndex/audio", ANYONE, media::stemAudio),
        get("/api/tracks/:trackId/highway", ANYONE, highway::highway),
        post("/api/imports", SIGNED_IN, MULTIPART, imports::receive),
        get("/api/scan-status", ANYONE, scan::status),
        post("/api/rescan", SIGNED_IN, NONE, scan::rescan),
        post("/api/rescan/full", SIGNED_IN, NONE, scan::rescanFull));
  }
}
