package org.fretway.diagnostics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fretway.plugin.Plugins;
import org.fretway.profile.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes {@code diagnostics.zip}: logs, figures of the program, the machine, the plugins and the
 * graphics, and what the client adds. Tokens, PINs, phrases and names are taken out of all of it.
 * Safe for several threads.
 */
public final class Diagnostics {
  private static final Logger LOG = LoggerFactory.getLogger(Diagnostics.class);
  private static final String LOGS = "logs";
  private static final Supplier<Map<String, String>> NO_WINDOW = Map::of;

  private final LogFolder logs;
  private final Hardware hardware;
  private final Supplier<Map<String, Object>> about;
  private final Plugins plugins;
  private final Supplier<Map<Long, String>> profiles;
  private final Supplier<Surroundings> surroundings;
  private final JsonMapper mapper = JsonMapper.builder().build();
  private volatile Supplier<Map<String, String>> graphics = NO_WINDOW;

  /**
   * Creates the diagnostics of a data folder.
   *
   * @param about figures of the program, by name
   * @param profiles names of the profiles by their ids, to be taken out
   */
  public Diagnostics(
      Path dataDir,
      Supplier<Map<String, Object>> about,
      Plugins plugins,
      Supplier<Map<Long, String>> profiles) {
    this(dataDir, about, plugins, profiles, Surroundings::current);
  }

  Diagnostics(
      Path dataDir,
      Supplier<Map<String, Object>> about,
      Plugins plugins,
      Supplier<Map<Long, String>> profiles,
      Supplier<Surroundings> surroundings) {
    this.logs = new LogFolder(dataDir.resolve(LOGS));
    this.hardware = new Hardware(dataDir);
    this.about = about;
    this.plugins = plugins;
    this.profiles = profiles;
    this.surroundings = surroundings;
  }

  /** Says who tells how the window is drawn, such as the pipeline; without it there is none. */
  public void describeGraphics(Supplier<Map<String, String>> graphics) {
    this.graphics = graphics;
  }

  /**
   * Writes the archive as it is gathered. The stream is not closed.
   *
   * @param actor who wants it; must be signed in
   * @param client what the client adds
   * @throws IOException if the stream can't be written
   * @throws InterruptedException if the thread is interrupted while the machine is described
   */
  public void write(Actor actor, ClientReport client, OutputStream out)
      throws IOException, InterruptedException {
    actor.requireSignedIn();
    Redactor redactor = new Redactor(surroundings.get().names(profiles.get()));
    ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
    json(zip, "about.json", redactor.json(mapper.valueToTree(about.get())));
    json(zip, "hardware.json", redactor.json(mapper.valueToTree(hardware.read())));
    json(zip, "plugins.json", redactor.json(mapper.valueToTree(plugins.list())));
    json(zip, "graphics.json", graphics(client, redactor));
    console(zip, client.console(), redactor);
    for (Path file : logs.newest()) {
      log(zip, file, redactor);
    }
    zip.finish();
  }

  private ObjectNode graphics(ClientReport client, Redactor redactor) {
    ObjectNode json = mapper.createObjectNode();
    json.set("server", redactor.json(server()));
    client.webgl().ifPresent(webgl -> json.set("client", redactor.foreignJson(webgl)));
    return json;
  }

  private JsonNode server() {
    Supplier<Map<String, String>> described = graphics;
    try {
      return described == NO_WINDOW
          ? mapper.getNodeFactory().textNode("none")
          : mapper.valueToTree(described.get());
    } catch (RuntimeException e) {
      LOG.warn("The window's graphics can't be described.", e);
      return mapper.getNodeFactory().textNode("unknown");
    }
  }

  private void json(ZipOutputStream zip, String name, JsonNode content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    zip.closeEntry();
  }

  private static void console(ZipOutputStream zip, List<String> console, Redactor redactor)
      throws IOException {
    zip.putNextEntry(new ZipEntry("console.txt"));
    Writer writer = new OutputStreamWriter(zip, UTF_8);
    RedactedText.copy(new StringReader(String.join("\n", console)), writer, redactor);
    writer.flush();
    zip.closeEntry();
  }

  private static void log(ZipOutputStream zip, Path file, Redactor redactor) throws IOException {
    Reader opened;
    try {
      opened = LogFolder.openEnd(file);
    } catch (IOException e) {
      LOG.info("The log {} can't be read, or was moved away meanwhile.", file, e);
      return;
    }
    try (Reader reader = opened) {
      String name = redactor.text(String.valueOf(file.getFileName()));
      zip.putNextEntry(new ZipEntry(LOGS + "/" + name));
      Writer writer = new OutputStreamWriter(zip, UTF_8);
      RedactedText.copy(reader, writer, redactor);
      writer.flush();
      zip.closeEntry();
    }
  }
}
