package org.fretway.desktop.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fretway.format.SongFormat;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.SongFilter;
import org.fretway.library.SongFilter.MarkedBy;

/**
 * Text, order and filter of a query as JSON, in which it is kept for another time. What can't be
 * read is left out, be it from a later version or broken. Favourites become those of whoever looks
 * then.
 */
public final class QueryJson {
  /** What is longer was never written by this. */
  private static final int MAX_NAMES = 500;

  private static final int MAX_LENGTH = 1000;

  private static final JsonMapper MAPPER = new JsonMapper();

  private QueryJson() {}

  /** Returns a query as a JSON object; its page is left out. */
  public static String write(LibraryQuery query) {
    SongFilter filter = query.filter();
    ObjectNode json = MAPPER.createObjectNode();
    if (!query.text().isEmpty()) {
      json.put("text", query.text());
    }
    json.put("sort", query.sort().apiName());
    put(
        json,
        "formats",
        filter.formats().stream().map(SongFormat::apiName).collect(Collectors.toSet()));
    put(json, "arrangementsHas", filter.arrangementsHas());
    put(json, "arrangementsLacks", filter.arrangementsLacks());
    put(json, "stemsHas", filter.stemsHas());
    put(json, "stemsLacks", filter.stemsLacks());
    filter.lyrics().ifPresent(it -> json.put("lyrics", it));
    put(json, "tunings", filter.tunings());
    filter.favorites().ifPresent(it -> json.put("favorites", it.marked()));
    filter.artist().ifPresent(it -> json.put("artist", it));
    filter.album().ifPresent(it -> json.put("album", it));
    return json.toString();
  }

  private static void put(ObjectNode json, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = json.putArray(name);
      new TreeSet<>(values).forEach(array::add);
    }
  }

  /**
   * Reads a query.
   *
   * @param viewer whose favourites are meant; without, they are left out
   * @return its first page
   */
  public static LibraryQuery read(String text, Optional<Long> viewer) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return LibraryQuery.all(); // As if nothing had been kept.
    }
    Optional<MarkedBy> favorites =
        viewer.flatMap(who -> yesOrNo(json, "favorites").map(it -> new MarkedBy(who, it)));
    Optional<String> artist = text(json, "artist");
    return LibraryQuery.all()
        .withText(text(json, "text").orElse(""))
        .withSort(text(json, "sort").flatMap(Sort::byApiName).orElse(Sort.ARTIST))
        .withFilter(
            new SongFilter(
                formats(json),
                names(json, "arrangementsHas"),
                names(json, "arrangementsLacks"),
                names(json, "stemsHas"),
                names(json, "stemsLacks"),
                yesOrNo(json, "lyrics"),
                names(json, "tunings"),
                favorites,
                artist,
                artist.flatMap(it -> text(json, "album"))));
  }

  private static Optional<String> text(JsonNode json, String name) {
    return shortText(json.path(name));
  }

  private static Optional<String> shortText(JsonNode value) {
    return Optional.ofNullable(value.textValue()).filter(it -> it.length() <= MAX_LENGTH);
  }

  private static Optional<Boolean> yesOrNo(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
  }

  private static Set<String> names(JsonNode json, String name) {
    Set<String> names = new HashSet<>();
    for (JsonNode value : json.path(name)) {
      if (names.size() < MAX_NAMES) {
        shortText(value).ifPresent(names::add);
      }
    }
    return names;
  }

  private static Set<SongFormat> formats(JsonNode json) {
    Set<String> names = names(json, "formats");
    return Arrays.stream(SongFormat.values())
        .filter(it -> names.contains(it.apiName()))
        .collect(Collectors.toSet());
  }
}
