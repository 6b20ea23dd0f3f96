package org.fretway.api.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.fretway.api.http.Json;
import org.fretway.api.http.Shape;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas of what is sent, taken from the records that are sent. A field is always there
 * unless it is an {@link Optional}, and there are no others.
 */
final class JsonShapes {
  private static final String COMPONENTS = "components/schemas";
  private static final String WRITTEN_OUT = "/openapi/highway-shapes.json";
  private static final String RECORD_SUFFIX = "Json";

  private final SchemaBuilder builder = generator().buildMultipleSchemaDefinitions();

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
                Json.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .without(Option.FLATTENED_OPTIONALS)
            .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
            .with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
    config
        .forFields()
        .withRequiredCheck(JsonShapes::isAlwaysThere)
        .withTargetTypeOverridesResolver(JsonShapes::contentOfOptional);
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider((type, context) -> anyObject(type))
        .withDefinitionNamingStrategy((SchemaDefinitionNamingStrategy) (key, context) -> name(key));
    return new SchemaGenerator(config.build());
  }

  /** What is a JSON object already may have any fields. */
  private static @Nullable CustomDefinition anyObject(ResolvedType type) {
    return type.getErasedType().equals(ObjectNode.class)
        ? new CustomDefinition(
            Json.MAPPER.createObjectNode().put("type", "object"),
            CustomDefinition.DefinitionType.INLINE,
            CustomDefinition.AttributeInclusion.NO)
        : null;
  }

  private static boolean isAlwaysThere(FieldScope field) {
    return !field.getRawMember().getType().equals(Optional.class);
  }

  /** What is absent is left out, never null; the generator's own way would allow that. */
  private static @Nullable List<ResolvedType> contentOfOptional(FieldScope field) {
    return isAlwaysThere(field) ? null : field.getType().getTypeParameters();
  }

  private static String name(DefinitionKey key) {
    String name = key.getType().getErasedType().getSimpleName();
    return name.endsWith(RECORD_SUFFIX)
        ? name.substring(0, name.length() - RECORD_SUFFIX.length())
        : name;
  }

  /** Returns the schema of a shape; what is in it is added to {@link #components}. */
  ObjectNode schema(Shape shape) {
    return switch (shape) {
      case Shape.Of of -> builder.createSchemaReference(of.type());
      case Shape.ListOf list -> {
        ObjectNode array = Json.MAPPER.createObjectNode().put("type", "array");
        array.set("items", schema(list.item()));
        yield array;
      }
      case Shape.MapOf map -> {
        ObjectNode object = Json.MAPPER.createObjectNode().put("type", "object");
        object.set("additionalProperties", schema(map.value()));
        yield object;
      }
      case Shape.Named named ->
          Json.MAPPER.createObjectNode().put("$ref", "#/" + COMPONENTS + "/" + named.name());
      case Shape.Bytes _ -> Json.MAPPER.createObjectNode();
    };
  }

  /** Returns all shapes that have a name; called when all schemas have been made. */
  ObjectNode components() {
    ObjectNode all = builder.collectDefinitions(COMPONENTS);
    try (InputStream in = JsonShapes.class.getResourceAsStream(WRITTEN_OUT)) {
      JsonNode written = Json.MAPPER.readTree(in);
      written.properties().forEach(shape -> all.set(shape.getKey(), shape.getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + WRITTEN_OUT + " can't be read", e);
    }
    return all;
  }
}
