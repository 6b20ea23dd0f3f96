package org.fretway.desktop.text;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of a package, in the language that the window speaks when they are asked for. They lie
 * beside the package as {@code messages.properties} (English) and {@code messages_de}, {@code _fr}
 * and {@code _es}.
 *
 * <p>Arguments stand in a text as {@link MessageFormat} has it: {@code {0}}, {@code {1}}; numbers
 * and dates among them are written in the style of the language. An apostrophe is an apostrophe in
 * every text and quotes nothing. Any thread may ask; what is drawn many times a second keeps its
 * texts.
 */
public final class Texts {
  /** Words that all packages use, such as "Cancel". */
  public static final Texts COMMON = of(Texts.class);

  private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

  private final String bundle;
  private final ClassLoader loader;

  private Texts(String bundle, ClassLoader loader) {
    this.bundle = bundle;
    this.loader = loader;
  }

  /** Returns the texts of the package that a class is in. */
  public static Texts of(Class<?> owner) {
    return new Texts(owner.getPackageName() + ".messages", owner.getClassLoader());
  }

  /**
   * Returns a text without arguments.
   *
   * @param key what the text is for, such as "delete.question"
   * @return the key itself if there is no such text, which is logged once and stops a test
   */
  public String get(String key) {
    return pattern(Language.spoken(), key);
  }

  /**
   * Returns a text with its arguments in it.
   *
   * @param key what the text is for
   * @param arguments for {@code {0}} and so on; numbers are grouped, as in "1,234"
   * @return the key itself if there is no such text, which is logged once and stops a test
   */
  public String get(String key, Object... arguments) {
    Language language = Language.spoken();
    return filled(language, pattern(language, key), arguments);
  }

  /**
   * Returns a text about a number of things: that of {@code key.one} if the language speaks of so
   * many as of one, else that of {@code key.other}.
   *
   * @param key what the text is for, without its ending
   * @param count how many, {@code {0}} in the text
   * @param more for {@code {1}} and so on
   * @return the key itself if there is no such text, which is logged once and stops a test
   */
  public String count(String key, long count, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = count;
    System.arraycopy(more, 0, arguments, 1, more.length);
    Language language = Language.spoken();
    String form = key + (language.speaksOfOne(count) ? ".one" : ".other");
    return filled(language, pattern(language, form), arguments);
  }

  /**
   * Returns the text of one of a few choices: for the constant {@code SONG_TITLE} that of {@code
   * key.songTitle}.
   *
   * @param key what the choice is about
   * @return the key itself if there is no such text, which is logged once and stops a test
   */
  public String choice(String key, Enum<?> choice) {
    StringBuilder name = new StringBuilder(key).append('.');
    boolean capital = false;
    for (char letter : choice.name().toCharArray()) {
      if (letter != '_') {
        name.append(capital ? letter : Character.toLowerCase(letter));
      }
      capital = letter == '_';
    }
    return get(name.toString());
  }

  /**
   * Returns a sentence that was made elsewhere in English, in the language that is spoken.
   *
   * @param start of the keys among which the sentence is looked for by its English text
   * @return the sentence as it is if it is not among them
   */
  public String translated(String start, String english) {
    Language language = Language.spoken();
    if (language == Language.ENGLISH) {
      return english;
    }
    ResourceBundle all = bundle(Language.ENGLISH);
    for (String key : all.keySet()) {
      if (key.startsWith(start)) {
        Optional<Object[]> arguments = arguments(all.getString(key), english);
        if (arguments.isPresent()) {
          return filled(language, pattern(language, key), arguments.get());
        }
      }
    }
    return english;
  }

  /** Returns what stands in a sentence in the places of the arguments, if it has that form. */
  private static Optional<Object[]> arguments(String pattern, String sentence) {
    MessageFormat form = new MessageFormat(pattern.replace("'", "''"), Locale.ENGLISH);
    ParsePosition end = new ParsePosition(0);
    Object @Nullable [] found = form.parse(sentence, end);
    return found != null && end.getIndex() == sentence.length()
        ? Optional.of(found)
        : Optional.empty();
  }

  static String filled(Language language, String pattern, Object... arguments) {
    return new MessageFormat(pattern.replace("'", "''"), language.locale()).format(arguments);
  }

  private ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(bundle, language.locale(), loader, NO_OTHER_LANGUAGE);
  }

  private String pattern(Language language, String key) {
    try {
      return bundle(language).getString(key);
    } catch (MissingResourceException e) {
      if (REPORTED.add(bundle + " " + key)) {
        LOG.error("There is no text {} in {}", key, bundle);
      }
      // A window goes on with the key in the place of the text, a test does not.
      assert e == null : "There is no text " + key + " in " + bundle;
      return key;
    }
  }
}
