package org.fretway.desktop.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fretway.library.LibraryQuery;

/**
 * How the library screen was left, as it is kept over restarts for each profile. Whatever can't be
 * read is as at the first start.
 *
 * @param query order and filter; what was searched for is not kept
 * @param layout of the songs
 * @param sidebar whether it was open
 * @param filters whether they were open
 * @param details whether they were open
 * @param columns of the table, each once
 * @param place of the first song in sight
 */
record LibraryLook(
    LibraryQuery query,
    SongLayout layout,
    boolean sidebar,
    boolean filters,
    boolean details,
    List<ColumnSetup> columns,
    int place) {
  private static final double MAX_WIDTH_PX = 4000;
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Copies the columns. */
  LibraryLook {
    columns = List.copyOf(columns);
  }

  String toJson() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("query", QueryJson.write(query.withText("")));
    json.put("layout", layout.name().toLowerCase(Locale.ROOT));
    json.put("sidebar", sidebar);
    json.put("filters", filters);
    json.put("details", details);
    json.put("place", place);
    ArrayNode array = json.putArray("columns");
    for (ColumnSetup column : columns) {
      array
          .addObject()
          .put("name", column.column().name().toLowerCase(Locale.ROOT))
          .put("width", Math.round(column.width()))
          .put("visible", column.visible());
    }
    return json.toString();
  }

  /**
   * Reads what was kept.
   *
   * @param viewer whose favourites a filter means
   */
  static LibraryLook read(String text, Optional<Long> viewer) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      json = MAPPER.createObjectNode();
    }
    return new LibraryLook(
        QueryJson.read(json.path("query").asText("{}"), viewer).withText(""),
        json.path("layout").asText().equals("table") ? SongLayout.TABLE : SongLayout.GRID,
        json.path("sidebar").asBoolean(true),
        json.path("filters").asBoolean(false),
        json.path("details").asBoolean(false),
        columns(json.path("columns")),
        Math.max(0, json.path("place").asInt(0)));
  }

  /** Columns that are not in the text follow after those that are, so that none is lost. */
  private static List<ColumnSetup> columns(JsonNode array) {
    List<ColumnSetup> columns = new ArrayList<>();
    Set<SongColumn> missing = EnumSet.allOf(SongColumn.class);
    for (JsonNode each : array) {
      SongColumn.byName(each.path("name").asText())
          .filter(missing::remove)
          .ifPresent(column -> columns.add(column(column, each)));
    }
    ColumnSetup.FIRST.stream().filter(it -> missing.contains(it.column())).forEach(columns::add);
    return columns;
  }

  private static ColumnSetup column(SongColumn column, JsonNode json) {
    double width = json.path("width").asDouble(column.width());
    return new ColumnSetup(
        column,
        width > 0 && width <= MAX_WIDTH_PX ? width : column.width(),
        column == SongColumn.TITLE || json.path("visible").asBoolean(true));
  }
}
