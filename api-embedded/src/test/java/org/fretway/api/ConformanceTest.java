package org.fretway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fretway.Samples;
import org.fretway.api.resource.Routes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Proves the API reference line by line against a running server, and writes down what was proved:
 * {@code docs/api-conformance.md} must be what the run gives. With {@code -Dconformance.write=true}
 * it is written there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConformanceTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "api-conformance.md");

  /** What the web page around the reference says, and the heads of its table. */
  private static final Set<Integer> SAYS_NOTHING = Set.of(1, 2, 3, 4, 37, 38);

  private static final List<Proof> PROOFS =
      Stream.of(AccountProofs.all(), LibraryProofs.all(), TrackProofs.all(), ProgramProofs.all())
          .flatMap(List::stream)
          .sorted(Comparator.comparingInt(Proof::first).thenComparing(Proof::last))
          .toList();

  private static final Set<Proof> PROVED = new java.util.LinkedHashSet<>();
  private static Reader api;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    api = new Reader(folder);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> the_reference_is_kept() {
    return PROOFS.stream()
        .map(
            proof ->
                DynamicTest.dynamicTest(
                    "%s: %s, %s".formatted(place(proof), proof.request(), proof.states()),
                    () -> {
                      proof.check().run(api);
                      PROVED.add(proof);
                    }));
  }

  private static String place(Proof proof) {
    return proof.first() == proof.last()
        ? "line " + proof.first()
        : "lines %d–%d".formatted(proof.first(), proof.last());
  }

  @Test
  @Order(2)
  void every_line_of_the_reference_is_proved() throws IOException {
    List<String> reference = Files.readAllLines(Samples.require("spec/api-reference.txt"));
    Set<Integer> open = new TreeSet<>();
    for (int line = 1; line <= reference.size(); line++) {
      if (!SAYS_NOTHING.contains(line) && !reference.get(line - 1).isBlank()) {
        open.add(line);
      }
    }
    for (Proof proof : PROOFS) {
      for (int line = proof.first(); line <= proof.last(); line++) {
        open.remove(line);
      }
    }
    assertThat(open).as("lines that no proof is for").isEmpty();
  }

  @Test
  @Order(2)
  void every_route_of_the_reference_is_served() throws IOException {
    List<String> known =
        Routes.table(api.fretway()).stream()
            .map(route -> route.method() + " " + route.path().text())
            .toList();
    List<String> named = new ArrayList<>();
    var request =
        java.util.regex.Pattern.compile("(GET|POST|PUT|PATCH|DELETE) (/api/[A-Za-z/:*-]+)");
    for (String line : Files.readAllLines(Samples.require("spec/api-reference.txt"))) {
      request.matcher(line).results().forEach(it -> named.add(it.group(1) + " " + it.group(2)));
    }
    assertThat(named).hasSizeGreaterThan(50);
    assertThat(known).containsAll(named);
  }

  @Test
  @Order(3)
  void the_document_is_what_the_run_gave() throws IOException {
    String document = document();
    if (Boolean.getBoolean("conformance.write")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(DOCUMENT).as("written anew with -Dconformance.write=true").hasContent(document);
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Conformance to the API reference

            Written by `ConformanceTest` from its run against a real server over HTTP. Every answer of that run is
            also held against the description of the API (`/api/openapi.json`). The numbers are those of the lines
            of the reference.

            | lines | request | what it states | proved |
            |---|---|---|---|
            """);
    for (Proof proof : PROOFS) {
      text.append(
          "| %s | `%s` | %s | %s |\n"
              .formatted(
                  proof.first() == proof.last()
                      ? proof.first()
                      : proof.first() + "–" + proof.last(),
                  proof.request(),
                  proof.states(),
                  PROVED.contains(proof) ? "yes" : "NO"));
    }
    text.append("\n## Where the reference leaves it open\n\n");
    Decisions.ALL.forEach(decision -> text.append("- ").append(decision).append('\n'));
    return text.toString();
  }
}
