package org.fretway.format.feedpak;

import static org.fretway.format.feedpak.Scalars.orElse;
import static org.fretway.format.feedpak.Scalars.text;
import static org.fretway.format.feedpak.Scalars.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fretway.chart.Note;
import org.fretway.format.reading.Numbers;

/**
 * Rules for a manifest (feedpak specification, 5), as {@link ManifestReader} and {@link
 * ArrangementFiles} read it.
 */
final class ManifestRules {
  /** Keys whose value is the path of a file. */
  static final List<String> POINTERS =
      List.of(
          "lyrics",
          "vocal_pitch",
          "vocal_pitch_contour",
          "cover",
          "preview",
          "song_timeline",
          "drum_tab",
          "keys",
          "harmony",
          "rigs");

  /** Those of them that the player follows, and that lead nowhere without their file. */
  private static final List<String> FOLLOWED =
      List.of("lyrics", "cover", "preview", "song_timeline");

  private static final int MAX_YEAR = 9999;

  // BCP 47, and semantic versions, as far as the published schema checks them.
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|[xiXI](-[A-Za-z0-9]{1,8})+");
  private static final Pattern VERSION =
      Pattern.compile(
          "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?"
              + "(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");
  private static final Pattern SOURCE = Pattern.compile("authored|transcribed|user");
  private static final Pattern ON_OR_OFF = Pattern.compile("(?i)true|false|on|off|yes|no");

  private final Predicate<String> present;

  /**
   * Creates the rules.
   *
   * @param present whether a path leads to a file that can be read
   */
  ManifestRules(Predicate<String> present) {
    this.present = present;
  }

  Rule manifest() {
    ObjectRule rule =
        new ObjectRule()
            .filled("title", name(), TextNode.valueOf(ManifestReader.NO_TITLE))
            .filled("artist", name(), TextNode.valueOf(ManifestReader.NO_ARTIST))
            .optional("album", text())
            .optional("year", whole(1, MAX_YEAR))
            .optional("album_artist", text())
            .optional("track", whole(1, Integer.MAX_VALUE))
            .optional("disc", whole(1, Integer.MAX_VALUE))
            .optional("genres", ListRule.of(text()))
            .optional("language", text(LANGUAGE))
            .optional("authors", ListRule.of(author()))
            .required("duration", Scalars.number(0, Double.MAX_VALUE))
            .required("arrangements", ListRule.notEmpty(arrangement()))
            .required("stems", ListRule.notEmpty(stem()))
            .optional("stem_separation", provenance())
            .optional("lyrics_source", text(SOURCE))
            .optional("lyric_transcription", provenance())
            .optional("lyric_tracks", ListRule.of(lyricTrack()))
            .optional("pitch_extraction", provenance());
    for (String pointer : POINTERS) {
      rule.optional(pointer, FOLLOWED.contains(pointer) ? text(present) : path());
    }
    return rule;
  }

  private static Rule name() {
    return text(text -> !text.isBlank());
  }

  private static Rule path() {
    return text(text -> !text.isEmpty());
  }

  private static Rule author() {
    return new ObjectRule()
        .required("name", path())
        .optional("role", text())
        .optional("email", text())
        .optional("url", text());
  }

  private static Rule arrangement() {
    return new ObjectRule()
        .required("id", path())
        .optional("name", text())
        .optional("file", path())
        .optional("tuning", ArrangementRules::tuning)
        .optional("capo", ManifestRules::capo)
        .optional("centOffset", ManifestRules::centOffset)
        .optional("type", text())
        .optional("notation", path())
        .where(it -> it.has("file") || it.has("notation"));
  }

  /** A fret off the neck is no capo; what is no number counts as not said. */
  private static Optional<JsonNode> capo(JsonNode value, Rule.Changes changes) {
    boolean number = Scalars.text(value).flatMap(Numbers::integer).isPresent();
    Rule onTheNeck = whole(0, Note.MAX_FRET);
    return (number ? orElse(onTheNeck, IntNode.valueOf(0)) : onTheNeck).mend(value, changes);
  }

  /** As for the capo: too much counts as none. */
  private static Optional<JsonNode> centOffset(JsonNode value, Rule.Changes changes) {
    boolean number = Scalars.text(value).flatMap(Numbers::decimal).isPresent();
    Rule near = Scalars.number(-ArrangementFiles.MAX_CENTS, ArrangementFiles.MAX_CENTS);
    return (number ? orElse(near, IntNode.valueOf(0)) : near).mend(value, changes);
  }

  private Rule stem() {
    return new ObjectRule()
        .required("id", path())
        .required("file", text(present))
        .optional("codec", path())
        .optional("language", text(LANGUAGE))
        .optional("default", ManifestRules::onOrOff);
  }

  /** Words stay words: other readers take them as well (5.3). */
  private static Optional<JsonNode> onOrOff(JsonNode value, Rule.Changes changes) {
    return Optional.of(value)
        .filter(it -> Scalars.text(it).filter(ON_OR_OFF.asMatchPredicate()).isPresent());
  }

  private Rule lyricTrack() {
    return new ObjectRule()
        .required("id", path())
        .required("file", text(present))
        .filled("language", text(LANGUAGE), TextNode.valueOf("und"))
        .filled("kind", path(), TextNode.valueOf("translation"))
        .optional("lyrics_source", text(SOURCE))
        .optional("lyric_transcription", provenance())
        .optional("stem", path())
        .optional("name", text());
  }

  private static Rule provenance() {
    return new ObjectRule()
        .required("engine", text())
        .required("model", text())
        .required("version", ManifestRules::version);
  }

  /** A version such as 1.0, which YAML takes for a number, is spelled out. */
  private static Optional<JsonNode> version(JsonNode value, Rule.Changes changes) {
    String text = Scalars.text(value).orElse("");
    for (String spelled : List.of(text, text + ".0", text + ".0.0")) {
      if (VERSION.matcher(spelled).matches()) {
        boolean same = value.isTextual() && spelled.equals(text);
        return Optional.of(same ? value : TextNode.valueOf(spelled));
      }
    }
    return Optional.empty();
  }
}
