package org.fretway.api.http;

/** What a body looks like. */
public sealed interface Shape {
  /** The JSON form of a record. */
  record Of(Class<?> type) implements Shape {}

  /** A JSON array of such. */
  record ListOf(Shape item) implements Shape {}

  /** A JSON object whose values, under names that are not known before, are such. */
  record MapOf(Shape value) implements Shape {}

  /** A shape that {@code openapi-shapes.json} spells out. */
  record Named(String name) implements Shape {}

  /** Bytes that are no JSON. */
  record Bytes() implements Shape {}

  static Shape of(Class<?> type) {
    return new Of(type);
  }

  static Shape listOf(Class<?> type) {
    return new ListOf(new Of(type));
  }

  static Shape mapOf(Class<?> type) {
    return new MapOf(new Of(type));
  }
}
