package org.fretway.desktop.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of one package as they lie in its resource folder, and the sources that use them.
 *
 * @param folder of the package below the folders of resources and sources
 */
record Bundle(Path folder) {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path ALL = Path.of("org/fretway/desktop");
  private static final Path COMMON = ALL.resolve("text");
  private static final Pattern KEY = Pattern.compile("(?m)^([^#\\s=][^=\\s]*)=");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?:new (?:Label|Button|Tooltip|CheckBox|ToggleButton|Hyperlink|MenuItem)"
              + "|setText|setAccessibleText|setPromptText|setTitle|setHeaderText|says"
              + "|Message\\.(?:good|bad|warning))"
              + "\\(\\s*\"([^\"]*\\p{L}[^\"]*)\"");

  /** What is called so in every language. */
  private static final Set<String> NAMES = Set.of("Fretway");

  private static final Pattern USE =
      Pattern.compile(
          "\\b(TEXTS|COMMON)\\s*\\.\\s*(get|count|choice)\\(\\s*\"([^\"]+)\"\\s*([+,)])");

  /**
   * A key that the code asks for.
   *
   * @param key as it stands in the source
   * @param manner the method that is called
   * @param begun whether something is added to it
   */
  record Use(String key, String manner, boolean begun) {
    /** Returns whether a bundle with some keys answers. */
    boolean isIn(Iterable<String> keys) {
      SequencedSet<String> all = new LinkedHashSet<>();
      keys.forEach(all::add);
      if (begun || manner.equals("choice")) {
        String start = begun ? key : key + ".";
        return all.stream().anyMatch(it -> it.startsWith(start));
      }
      return manner.equals("count")
          ? all.contains(key + ".one") && all.contains(key + ".other")
          : all.contains(key);
    }
  }

  /** Returns all bundles there are. */
  static Stream<Bundle> all() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(it -> it.getFileName().toString().equals("messages.properties"))
          .map(it -> new Bundle(RESOURCES.relativize(it.getParent())))
          .sorted((a, b) -> a.folder.compareTo(b.folder))
          .toList()
          .stream();
    }
  }

  /** Returns the names of the files with texts. */
  List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".properties"))
          .sorted()
          .toList();
    }
  }

  /** Returns the texts of a language by key. */
  Map<String, String> texts(Language language) throws IOException {
    Properties read = new Properties();
    try (var in = Files.newBufferedReader(file(language))) {
      read.load(in);
    }
    Map<String, String> texts = new TreeMap<>();
    read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }

  /** Returns the keys of a language in the order of the file, as often as they stand there. */
  List<String> keys(Language language) throws IOException {
    return KEY.matcher(Files.readString(file(language))).results().map(it -> it.group(1)).toList();
  }

  private Path file(Language language) {
    String ending = language == Language.ENGLISH ? "" : "_" + language.tag();
    return RESOURCES.resolve(folder).resolve("messages" + ending + ".properties");
  }

  /** Returns the keys that the code asks this bundle for. */
  List<Use> uses() throws IOException {
    List<Use> uses = new ArrayList<>();
    for (String source : sources(folder.equals(COMMON) ? ALL : folder)) {
      Matcher use = USE.matcher(source);
      while (use.find()) {
        if (use.group(1).equals("COMMON") == folder.equals(COMMON)) {
          uses.add(new Use(use.group(3), use.group(2), use.group(4).equals("+")));
        }
      }
    }
    return uses;
  }

  /** Returns what the sources of the package give to controls without asking a bundle. */
  List<String> literals() throws IOException {
    List<String> literals = new ArrayList<>();
    for (String source : sources(folder)) {
      SHOWN.matcher(source).results().map(it -> it.group(1)).forEach(literals::add);
    }
    literals.removeIf(NAMES::contains);
    return literals;
  }

  /** Returns the keys that nothing asks for, as far as the sources tell. */
  List<String> unused() throws IOException {
    SequencedSet<String> said = new LinkedHashSet<>();
    if (folder.equals(COMMON)) {
      uses().forEach(it -> said.add(it.key()));
    } else {
      for (String source : sources(folder)) {
        LITERAL.matcher(source).results().forEach(it -> said.add(it.group(1)));
      }
    }
    uses().stream()
        .filter(it -> it.manner().equals("choice"))
        .forEach(it -> said.add(it.key() + "."));
    return keys(Language.ENGLISH).stream().filter(key -> !isSaid(key, said)).toList();
  }

  private static boolean isSaid(String key, SequencedSet<String> said) {
    return said.contains(key)
        || said.contains(key.replaceFirst("\\.(one|other)$", ""))
        || said.stream().anyMatch(it -> it.endsWith(".") && key.startsWith(it));
  }

  private static List<String> sources(Path folder) throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }
}
