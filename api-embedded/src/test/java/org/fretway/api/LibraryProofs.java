package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fretway.api.Proof.line;
import static org.fretway.api.Proof.lines;
import static org.fretway.api.Reader.is;
import static org.fretway.api.Reader.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fretway.api.Reader.Person;

/** Finding songs, and scanning for them. */
final class LibraryProofs {
  private LibraryProofs() {}

  static List<Proof> all() {
    return List.of(
        line(36, "GET /api/library", "finds songs", api -> has(api, "", "Ace", "Deep")),
        lines(39, 40, "q", "artist, title and album", LibraryProofs::text),
        lines(41, 42, "page", "from 0, which is the default", LibraryProofs::page),
        lines(43, 44, "size", "50, at most 200", LibraryProofs::size),
        lines(45, 48, "sort", "eight orders", LibraryProofs::sort),
        lines(49, 52, "format", "one family", LibraryProofs::format),
        lines(
            53, 54, "arrangements_has", "parts", api -> only(api, "arrangements_has=Bass", "Deep")),
        lines(
            55,
            56,
            "arrangements_lacks",
            "parts",
            api -> only(api, "arrangements_lacks=Lead", "Deep")),
        lines(57, 58, "stems_has", "stems", api -> only(api, "stems_has=guitar", "Deep")),
        lines(59, 60, "stems_lacks", "stems", api -> only(api, "stems_lacks=full", "Deep")),
        lines(61, 62, "has_lyrics", "only with words", api -> only(api, "has_lyrics=true", "Ace")),
        lines(63, 64, "tunings", "by name", api -> only(api, "tunings=Drop%20D", "Deep")),
        lines(65, 66, "favorites", "the caller's", LibraryProofs::favorites),
        lines(67, 68, "GET /api/library", "songs, total, page, size", LibraryProofs::shape),
        lines(68, 69, "GET /api/library/artists", "by letter and artist", LibraryProofs::artists),
        lines(70, 71, "GET /api/library/stats", "songs, artists, letters", LibraryProofs::stats),
        lines(71, 72, "GET /api/library/tuning-names", "name and count", LibraryProofs::tunings),
        lines(72, 73, "POST /api/rescan", "202, skips what is unchanged", LibraryProofs::rescan),
        lines(74, 75, "POST /api/rescan/full", "202, reads all again", LibraryProofs::full),
        lines(76, 82, "GET /api/scan-status", "how far a scan is", LibraryProofs::status),
        lines(83, 84, "POST /api/library/cleanup-orphans", "204", LibraryProofs::cleanup));
  }

  private static List<String> titles(JsonNode page) {
    return StreamSupport.stream(page.get("songs").spliterator(), false)
        .map(song -> song.get("title").asText())
        .toList();
  }

  private static void has(Reader api, String query, String... titles) {
    assertThat(titles(api.get("/api/library" + query))).contains(titles);
  }

  /** What other proofs bring is by the Newcomers. */
  private static void only(Reader api, String query, String title) {
    List<String> found =
        StreamSupport.stream(api.get("/api/library?" + query).get("songs").spliterator(), false)
            .filter(song -> !song.get("artist").asText().equals("Newcomers"))
            .map(song -> song.get("title").asText())
            .toList();
    assertThat(found).containsExactly(title);
  }

  private static void text(Reader api) {
    only(api, "q=MOTORHEAD", "Ace");
    only(api, "q=deep", "Deep");
    has(api, "?q=assertions", "Ace", "Deep");
  }

  private static void page(Reader api) {
    assertThat(api.get("/api/library").get("page").asInt()).isZero();
    assertThat(titles(api.get("/api/library?size=1&page=0")))
        .isNotEqualTo(titles(api.get("/api/library?size=1&page=1")));
    is(400, api.ask("GET", "/api/library?page=-1"));
  }

  private static void size(Reader api) {
    assertThat(api.get("/api/library").get("size").asInt()).isEqualTo(50);
    assertThat(api.get("/api/library?size=200").get("size").asInt()).isEqualTo(200);
    is(400, api.ask("GET", "/api/library?size=201"));
  }

  private static void sort(Reader api) {
    for (String sort : List.of("artist", "title-desc", "recent", "tuning", "year", "year-desc")) {
      api.get("/api/library?sort=" + sort);
    }
    String both = "/api/library?q=assertions&stems_lacks=drums&sort=";
    assertThat(first(api, both + "artist")).isEqualTo("Deep");
    assertThat(first(api, both + "artist-desc&tunings=Drop%20D,E%20Standard")).isNotEqualTo("Deep");
    assertThat(first(api, both + "title")).isEqualTo("Ace");
    assertThat(first(api, both + "tuning")).isEqualTo("Deep");
    assertThat(first(api, both + "year")).isEqualTo("Deep");
    is(400, api.ask("GET", "/api/library?sort=loudness"));
  }

  private static String first(Reader api, String path) {
    return titles(api.get(path)).getFirst();
  }

  private static void format(Reader api) {
    has(api, "?format=sloppak", "Ace", "Deep");
    assertThat(titles(api.get("/api/library?format=psarc"))).isEmpty();
    assertThat(titles(api.get("/api/library?format=loose"))).isEmpty();
    is(400, api.ask("GET", "/api/library?format=mp3"));
  }

  private static void favorites(Reader api) throws Exception {
    Person who = api.somebody();
    String song = "{\"trackId\": \"%s\"}".formatted(api.song("Deep"));
    is(200, api.send(who, "POST", "/api/favorites/toggle", song));
    assertThat(titles(api.get(who, "/api/library?favorites=true"))).containsExactly("Deep");
    assertThat(titles(api.get(api.somebody(), "/api/library?favorites=true"))).isEmpty();
    is(401, api.ask("GET", "/api/library?favorites=true"));
  }

  private static void shape(Reader api) {
    JsonNode page = api.get("/api/library?q=ace");
    assertThat(page.get("total").asInt()).isEqualTo(1);
    JsonNode song = page.at("/songs/0");
    assertThat(song.get("trackId").asText()).isEqualTo(api.song("Ace"));
    assertThat(song.get("hasLyrics").asBoolean()).isTrue();
    assertThat(song.get("stemIds").get(0).asText()).isEqualTo("full");
    assertThat(song.at("/arrangements/0/name").asText()).isEqualTo("Lead");
  }

  private static void artists(Reader api) {
    JsonNode letters = api.get("/api/library/artists").get("letters");
    JsonNode first = letters.get(0);
    assertThat(first.get("letter").asText()).isEqualTo("A");
    assertThat(first.at("/artists/0/name").asText()).isEqualTo("Able");
    assertThat(first.at("/artists/0/songs/0/title").asText()).isEqualTo("Deep");
  }

  private static void stats(Reader api) {
    JsonNode stats = api.get("/api/library/stats");
    assertThat(stats.get("totalSongs").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(stats.get("totalArtists").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(stats.at("/letters/A").asInt()).isEqualTo(1);
  }

  private static void tunings(Reader api) {
    JsonNode tunings = api.get("/api/library/tuning-names");
    assertThat(tunings.findValuesAsText("name")).contains("E Standard", "Drop D");
    assertThat(tunings.get(0).get("count").asInt()).isPositive();
  }

  private static void rescan(Reader api) throws Exception {
    api.awaitIdle();
    is(401, api.ask("POST", "/api/rescan"));
    is(202, api.ask(api.somebody(), "POST", "/api/rescan"));
    api.awaitIdle();
    assertThat(api.get("/api/scan-status").get("updated").asInt()).isZero();
  }

  private static void full(Reader api) throws Exception {
    api.awaitIdle();
    is(401, api.ask("POST", "/api/rescan/full"));
    is(202, api.ask(api.somebody(), "POST", "/api/rescan/full"));
    api.awaitIdle();
    assertThat(api.get("/api/scan-status").get("updated").asInt()).isGreaterThanOrEqualTo(2);
  }

  private static void status(Reader api) throws Exception {
    api.awaitIdle();
    JsonNode status = json(200, api.ask("GET", "/api/scan-status"));
    assertThat(status.get("status").asText()).isEqualTo("complete");
    assertThat(status.get("stage").isTextual()).isTrue();
    assertThat(status.get("current").isTextual()).isTrue();
    assertThat(status.get("done").asInt()).isEqualTo(status.get("total").asInt());
  }

  private static void cleanup(Reader api) throws Exception {
    String gone = api.newSong("Soon gone");
    Person who = api.somebody();
    is(200, api.send(who, "POST", "/api/tracks/" + gone + "/score", "{\"score\": 50}"));
    api.removeFile("Soon gone");
    is(404, api.ask("GET", "/api/tracks/" + gone));
    is(401, api.ask("POST", "/api/library/cleanup-orphans"));
    is(204, api.ask(who, "POST", "/api/library/cleanup-orphans"));
    String batch = "{\"trackIds\": [\"%s\"]}".formatted(gone);
    assertThat(json(200, api.send(who, "POST", "/api/scores/batch", batch))).isEmpty();
  }
}
