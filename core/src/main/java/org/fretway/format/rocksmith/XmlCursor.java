package org.fretway.format.rocksmith;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fretway.format.FormatException;
import org.fretway.format.reading.Numbers;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an XML file, element by element, in little memory. A document type, and with it any
 * entity of one's own, is refused; so is what is too deep, too long or too much. Numbers are read
 * leniently: an empty one is none, a comma may stand for the point, and what is none is counted.
 */
final class XmlCursor {
  private static final int MAX_ATTRIBUTES = 100;
  private static final int MAX_VALUE_LENGTH = 10_000;

  private final ReadContext context;
  private final String place;
  private final XMLStreamReader reader;
  private final Tally tally;
  private final Budget elements;
  private int depth;

  private XmlCursor(ReadContext context, String place, XMLStreamReader reader, Tally tally) {
    this.context = context;
    this.place = place;
    this.reader = reader;
    this.tally = tally;
    this.elements = new Budget(context, place, "elements");
  }

  /**
   * Opens a file and goes to its root.
   *
   * @param place name of the file in the song, for errors
   * @param in not closed
   * @throws FormatException if it is no XML
   */
  static XmlCursor open(ReadContext context, String place, InputStream in, Tally tally)
      throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("the file refers to another one, " + systemId);
        });
    XmlCursor cursor;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(XmlText.open(in));
      cursor = new XmlCursor(context, place, reader, tally);
    } catch (XMLStreamException e) {
      throw broken(context, place, e);
    }
    while (cursor.advance() != XMLStreamConstants.START_ELEMENT) {
      // Comments and the like may stand before the root.
    }
    return cursor;
  }

  /** Returns how deep the present element is; the root is 1 deep. */
  int depth() {
    return depth;
  }

  /** Returns the name of the present element. */
  String name() {
    return reader.getLocalName();
  }

  /**
   * Goes to the next element right inside the one that is so deep, past all inside the present one;
   * false where there is no more.
   */
  boolean nextChild(int parent) throws IOException {
    while (depth >= parent) {
      if (advance() == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
        return true;
      }
    }
    return false;
  }

  /** Returns the text right inside the present element, and goes to its end. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    int element = depth;
    while (depth >= element) {
      int event = advance();
      boolean isText = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
      if (isText && depth == element && text.length() < MAX_VALUE_LENGTH) {
        text.append(reader.getText());
      }
    }
    return text.toString().strip();
  }

  /** Returns an attribute of the present element; empty if it is not there. */
  Optional<String> attribute(String name) {
    return Optional.ofNullable(reader.getAttributeValue(null, name));
  }

  /** Returns a text of the present element; an empty one if it is not there. */
  String string(String name) {
    @Nullable String value = reader.getAttributeValue(null, name);
    return value == null ? "" : context.clean(value);
  }

  /** Returns a number of the present element. */
  double decimal(String name, double fallback) {
    @Nullable String value = reader.getAttributeValue(null, name);
    return value == null ? fallback : decimalOf(value, fallback);
  }

  /** Returns a whole number of the present element. */
  int integer(String name, int fallback) {
    @Nullable String value = reader.getAttributeValue(null, name);
    return value == null ? fallback : integerOf(value, fallback);
  }

  /** Returns whether a number of the present element is above zero. */
  boolean flag(String name) {
    @Nullable String value = reader.getAttributeValue(null, name);
    if (value == null || value.equals("0")) {
      return false;
    }
    return value.equals("1") || value.equalsIgnoreCase("true") || decimalOf(value, 0) > 0;
  }

  /** Returns the number that a text stands for. */
  double decimalOf(String text, double fallback) {
    String number = text.strip();
    if (number.isEmpty()) {
      return fallback;
    }
    Optional<Double> decimal =
        Numbers.decimal(number.indexOf('.') < 0 ? number.replace(',', '.') : number);
    if (decimal.isEmpty()) {
      tally.count("values that are no numbers were left out");
    }
    return decimal.orElse(fallback);
  }

  /** Returns the whole number that a text stands for. */
  int integerOf(String text, int fallback) {
    double number = decimalOf(text, fallback);
    if (number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE) {
      return (int) number;
    }
    tally.count("values that are no numbers were left out");
    return fallback;
  }

  /** Creates an error about the present line. */
  FormatException broken(String problem) {
    return context.broken(
        "%s, line %d".formatted(place, reader.getLocation().getLineNumber()), problem);
  }

  private int advance() throws IOException {
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException e) {
      throw broken(context, place, e);
    } catch (RuntimeException e) {
      // The parser meets some broken data with whatever exception comes up first.
      throw context.broken(place, "is no XML that can be read: " + e.getMessage(), e);
    }
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> enter();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD ->
          throw broken("has a document type, which no chart needs; remove it");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw broken("has an entity, which no chart needs; remove it");
      case XMLStreamConstants.END_DOCUMENT -> throw broken("ends too early");
      default -> {
        // Comments, processing instructions, texts.
      }
    }
    return event;
  }

  private void enter() throws FormatException {
    depth++;
    elements.spend(1);
    if (depth > context.limits().maxJsonDepth()) {
      throw broken(
          "is nested deeper than the %d that are read".formatted(context.limits().maxJsonDepth()));
    }
    int attributes = reader.getAttributeCount();
    if (attributes > MAX_ATTRIBUTES) {
      throw broken("has more than the %d attributes that are read".formatted(MAX_ATTRIBUTES));
    }
    for (int i = 0; i < attributes; i++) {
      if (reader.getAttributeValue(i).length() > MAX_VALUE_LENGTH) {
        throw broken("has a value of more than %d characters".formatted(MAX_VALUE_LENGTH));
      }
    }
  }

  private static FormatException broken(ReadContext context, String place, XMLStreamException e) {
    if (e.getNestedException() instanceof FormatException format) {
      return format;
    }
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    @Nullable String message = e.getMessage();
    String reason = message == null ? "the data is damaged or ends too early" : message;
    // What stands before it repeats the place.
    int start = reason.indexOf("Message: ");
    return context.broken(
        line > 0 ? "%s, line %d".formatted(place, line) : place,
        "is no XML that can be read: "
            + context.clean(start < 0 ? reason : reason.substring(start + "Message: ".length())),
        e);
  }
}
