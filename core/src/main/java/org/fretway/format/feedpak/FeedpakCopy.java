package org.fretway.format.feedpak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fretway.chart.Chart;
import org.fretway.format.FormatException;
import org.fretway.format.PackageCopy;
import org.fretway.format.PackageSink;
import org.fretway.format.SongPackage;
import org.fretway.format.reading.PackageFile;
import org.fretway.format.reading.PackageFiles;
import org.fretway.format.reading.PackagePath;
import org.fretway.format.reading.ReadContext;

/**
 * Copies a feedpak with all of its files, those that no manifest names included. The files that are
 * known are mended where they break the format, and else copied byte for byte.
 */
final class FeedpakCopy implements PackageCopy {
  /** What systems leave behind in folders; no part of a song. */
  private static final Set<String> LITTER =
      Set.of(".ds_store", "thumbs.db", "desktop.ini", "__macosx", ".git", ".svn", ".hg");

  private static final String SHADOW = "._";
  private static final Set<String> TEXTS =
      Set.of("json", "jsonc", "yaml", "yml", "txt", "md", "xml", "csv", "html", "svg");

  private final ReadContext context;
  private final PackageFiles files;
  private final Manifest manifest;
  private final SongPackage song;
  private final JsonFiles json;
  private final Map<PackagePath, Rule> rules = new HashMap<>();
  private final Set<PackagePath> broken = new HashSet<>();

  FeedpakCopy(ReadContext context, PackageFiles files, Manifest manifest, SongPackage song) {
    this.context = context;
    this.files = files;
    this.manifest = manifest;
    this.song = song;
    this.json = new JsonFiles(context, files);
  }

  @Override
  public void writeTo(PackageSink sink) throws IOException {
    if (song.stems().isEmpty()) {
      throw context.broken("", "has no sound, and a feedpak can't be without");
    }
    ManifestMender mender = ManifestMender.read(context, files);
    Set<PackagePath> named = mender.paths();
    collectRules(mender.lyrics());
    String text = mender.mended(path -> files.contains(path) && !broken.contains(path));
    sink.text(
        PackagePath.MANIFEST.value(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    for (PackageFile file : files.list()) {
      boolean litter = isLitter(file.path()) && !named.contains(file.path());
      if (!litter && !file.path().equals(PackagePath.MANIFEST)) {
        copy(sink, file);
      }
    }
  }

  private void collectRules(Set<PackagePath> lyrics) throws IOException {
    double maxSeconds = context.limits().maxSeconds();
    Map<PackagePath, Integer> strings = new HashMap<>();
    for (int i = 0; i < manifest.arrangements().size(); i++) {
      // A chart that can't be read ends the copy; of one that can, all that is odd is noted.
      Chart chart = song.chart(i);
      strings.merge(manifest.arrangements().get(i).file(), chart.tuning().strings(), Math::max);
    }
    strings.forEach((file, count) -> rules.put(file, ArrangementRules.of(count, maxSeconds)));
    for (PackagePath file : lyrics) {
      collectRule(file, SongRules.lyrics(maxSeconds), Wire.Syllable[].class);
    }
    if (manifest.songTimeline().isPresent()) {
      collectRule(
          manifest.songTimeline().get(), SongRules.timeline(maxSeconds), Wire.Timeline.class);
    }
  }

  /** A side file that can't be read is kept, but nothing leads to it any more. */
  private void collectRule(PackagePath file, Rule rule, Class<?> form) throws IOException {
    try {
      json.read(file, form);
      rules.putIfAbsent(file, rule);
    } catch (FormatException e) {
      broken.add(file);
      context.warn("The manifest no longer names %s: %s.".formatted(file, e.getMessage()));
    }
  }

  private void copy(PackageSink sink, PackageFile file) throws IOException {
    String path = file.path().value();
    Rule rule = rules.get(file.path());
    Optional<byte[]> mended = rule == null ? Optional.empty() : mend(file.path(), rule);
    if (mended.isPresent()) {
      sink.text(path, out -> out.write(mended.get()));
    } else if (isText(path) && file.size() <= context.limits().ratioFreeBytes()) {
      sink.text(
          path,
          out -> {
            try (InputStream in = files.open(file.path(), file.size())) {
              in.transferTo(out);
            }
          });
    } else {
      sink.media(path, () -> files.open(file.path(), context.limits().maxTotalBytes()));
    }
  }

  /** Returns the file as it has to be written; empty if it may stay as it is. */
  private Optional<byte[]> mend(PackagePath file, Rule rule) throws IOException {
    JsonNode tree = json.read(file, JsonNode.class);
    Rule.Changes changes = new Rule.Changes();
    JsonNode mended =
        rule.mend(tree, changes)
            .orElseThrow(() -> context.broken(file.value(), "is not what it should be"));
    dropWhatIsNoNumber(mended, changes);
    if (changes.count() == 0) {
      return Optional.empty();
    }
    context.warn(
        "%s: values that break the format were mended (%d)%s."
            .formatted(
                file,
                changes.count(),
                file.mayHoldComments() ? ", and comments were left out" : ""));
    return Optional.of(json.write(mended));
  }

  /** NaN is let in by our reader, but is no JSON; null says as much. */
  private static void dropWhatIsNoNumber(JsonNode node, Rule.Changes changes) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (isNoNumber(entry.getValue())) {
          entry.setValue(NullNode.instance);
          changes.add();
        } else {
          dropWhatIsNoNumber(entry.getValue(), changes);
        }
      }
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        if (isNoNumber(list.get(i))) {
          list.set(i, NullNode.instance);
          changes.add();
        } else {
          dropWhatIsNoNumber(list.get(i), changes);
        }
      }
    }
  }

  private static boolean isNoNumber(JsonNode node) {
    return (node.isDouble() || node.isFloat()) && !Double.isFinite(node.doubleValue());
  }

  private static boolean isLitter(PackagePath path) {
    for (String segment : path.value().toLowerCase(Locale.ROOT).split("/", -1)) {
      if (LITTER.contains(segment) || segment.startsWith(SHADOW)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(String path) {
    return TEXTS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
