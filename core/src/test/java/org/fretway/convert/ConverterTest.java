package org.fretway.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.fretway.convert.Outcome.Converted;
import org.fretway.convert.Outcome.Failed;
import org.fretway.convert.Outcome.Skipped;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormat;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.SongSource;
import org.fretway.format.feedpak.FeedpakFixture;
import org.fretway.format.feedpak.FeedpakSource;
import org.fretway.format.feedpak.SongFixture;
import org.fretway.format.feedpak.ZipContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConverterTest {
  private @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
  }

  @Test
  void songs_are_found_in_files_and_folders_each_once() throws IOException {
    Path zip = song("A").zip(in, "a.sloppak");
    song("B").folder(in, "b.feedpak");
    Path deep = Files.createDirectories(in.resolve("x/y"));
    song("C").zip(deep, "c.feedpak");
    Files.writeString(in.resolve("notes.txt"), "no song");
    Files.createSymbolicLink(deep.resolve("circle"), in);
    Files.createSymbolicLink(in.resolve("dead"), Path.of("nowhere"));

    ConversionReport report = convert(List.of(zip, in, deep, in), Existing.REFUSE);

    assertThat(report.failed()).isEmpty();
    assertThat(report.converted())
        .extracting(it -> it.target().getFileName().toString())
        .containsExactly("Testers - A.feedpak", "Testers - B.feedpak", "Testers - C.feedpak");
    try (SongPackage song = SongFormats.standard().open(out.resolve("Testers - B.feedpak"))) {
      assertThat(song.metadata().title()).isEqualTo("B");
    }
    assertThat(ZipContent.of(out.resolve("Testers - C.feedpak")))
        .containsKeys("manifest.yaml", "stems/full.wav");
  }

  @Test
  void songs_of_one_name_get_numbers_whatever_the_case() throws IOException {
    song("A").zip(in, "1.feedpak");
    song("a").zip(in, "2.feedpak");
    song("A").zip(in, "3.feedpak");

    convert(List.of(in), Existing.REFUSE);

    assertThat(names(out))
        .containsExactlyInAnyOrder(
            "Testers - A.feedpak", "Testers - a (2).feedpak", "Testers - A (3).feedpak");
  }

  @Test
  void a_file_that_is_there_is_replaced_only_if_that_was_said() throws IOException {
    song("A").zip(in, "a.sloppak");
    Files.createDirectories(out);
    Path old = Files.writeString(out.resolve("TESTERS - a.feedpak"), "old");

    assertThat(convert(List.of(in), Existing.REFUSE).failed())
        .containsExactly(new Failed(in.resolve("a.sloppak"), old + " is there already"));
    assertThat(convert(List.of(in), Existing.SKIP).skipped())
        .containsExactly(new Skipped(in.resolve("a.sloppak"), old + " is there already"));
    assertThat(old).hasContent("old");

    assertThat(convert(List.of(in), Existing.REPLACE).converted())
        .containsExactly(new Converted(in.resolve("a.sloppak"), old, List.of()));
    assertThat(names(out)).containsExactly("TESTERS - a.feedpak");
    assertThat(Files.size(old)).isGreaterThan(100);
  }

  @Test
  void a_source_is_never_replaced_not_even_by_another_song() throws IOException {
    Path self = song("A").zip(in, "Testers - A.feedpak");
    song("B").zip(in, "x.feedpak");
    Path other = song("C").zip(in, "Testers - B.feedpak");
    byte[] before = Files.readAllBytes(self);
    byte[] otherBefore = Files.readAllBytes(other);
    out = in;

    ConversionReport report = convert(List.of(in), Existing.REPLACE);

    assertThat(report.skipped()).extracting(Outcome::source).containsExactly(self);
    assertThat(report.failed())
        .singleElement()
        .extracting(Failed::problem)
        .asString()
        .contains("which is to be converted");
    assertThat(report.converted()).hasSize(1);
    assertThat(self).hasBinaryContent(before);
    assertThat(other).hasBinaryContent(otherBefore);
  }

  @Test
  void what_was_written_before_is_not_converted_again() throws IOException {
    song("A").zip(in, "a.sloppak");
    out = in.resolve("out");

    convert(List.of(in), Existing.REPLACE);
    ConversionReport second = convert(List.of(in), Existing.REPLACE);

    assertThat(second.outcomes()).hasSize(1);
    assertThat(names(out)).containsExactly("Testers - A.feedpak");
  }

  @Test
  void a_song_that_fails_costs_itself_alone() throws IOException {
    Files.writeString(in.resolve("1.feedpak"), "no archive");
    song("Broken").file("arrangements/lead.json", "[").zip(in, "2.feedpak");
    song("Hostile").file("../../evil", "x").zip(in, "3.feedpak");
    song("Mute").without("stems/full.wav").zip(in, "4.feedpak");
    song("Good").zip(in, "5.feedpak");

    ConversionReport report =
        convert(List.of(in, folder.resolve("none"), folder.resolve("in/1.feedpak")), Existing.SKIP);

    assertThat(report.converted()).hasSize(1);
    assertThat(report.failed()).hasSize(5).allSatisfy(it -> assertThat(it.problem()).isNotBlank());
    assertThat(names(out)).containsExactly("Testers - Good.feedpak");
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @Test
  void cancelling_in_the_midst_of_a_song_leaves_nothing_of_it() throws IOException {
    song("A").zip(in, "a.feedpak");
    song("B").file("stems/full.wav", new byte[8 << 20]).zip(in, "b.feedpak");
    AtomicBoolean cancelled = new AtomicBoolean();
    ConversionListener listener =
        new ConversionListener() {
          @Override
          public void progress(ConversionProgress progress) {
            if (progress.file() == 2 && progress.bytes() > 0) {
              assertThat(names(out)).anyMatch(name -> name.startsWith("."));
              cancelled.set(true);
            }
          }
        };

    ConversionReport report =
        new Converter(SongFormats.standard())
            .convert(List.of(in), out, Existing.REFUSE, listener, cancelled::get);

    assertThat(report.cancelled()).isTrue();
    assertThat(report.outcomes()).hasSize(1);
    assertThat(names(out)).containsExactly("Testers - A.feedpak");
  }

  @Test
  void progress_and_outcomes_are_told_in_order() throws IOException {
    song("A").zip(in, "a.feedpak");
    song("B").zip(in, "b.feedpak");
    List<Object> told = new ArrayList<>();
    ConversionListener listener =
        new ConversionListener() {
          @Override
          public void progress(ConversionProgress progress) {
            told.add(progress);
          }

          @Override
          public void finished(Outcome outcome) {
            told.add(outcome.source().getFileName().toString());
          }
        };

    new Converter(SongFormats.standard())
        .convert(List.of(in), out, Existing.REFUSE, listener, () -> false);

    assertThat(told)
        .containsExactly(
            new ConversionProgress(1, 2, "a.feedpak", 0),
            "a.feedpak",
            new ConversionProgress(2, 2, "b.feedpak", 0),
            "b.feedpak");
  }

  @Test
  void several_songs_of_an_archive_give_several_files() throws IOException {
    Path archive = Files.createFile(in.resolve("two.pack"));
    SongFormats formats = new SongFormats(List.of(new PackSource(), new FeedpakSource()));

    ConversionReport report =
        new Converter(formats)
            .convert(List.of(archive), out, Existing.REFUSE, ConversionListener.NONE, () -> false);

    assertThat(report.converted()).extracting(Outcome::source).containsOnly(archive);
    assertThat(names(out)).containsExactlyInAnyOrder("P - one.feedpak", "P - two.feedpak");
    assertThat(report.failed())
        .extracting(Failed::problem)
        .containsExactly(
            "broken: x: is broken",
            "Give keys.",
            "Give codebooks. Until then it has no sound, and no feedpak can be without.");
  }

  @Test
  void a_folder_that_can_t_be_written_to_is_said_at_once() throws IOException {
    Files.writeString(out, "a file");
    song("A").zip(in, "a.feedpak");
    assertThatThrownBy(() -> convert(List.of(in), Existing.SKIP))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a file, not a folder");
  }

  @Test
  void the_files_of_others_are_theirs_to_read() throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    song("A").zip(in, "a.feedpak");
    Path usual = Files.createFile(folder.resolve("usual"));
    convert(List.of(in), Existing.SKIP);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(out.resolve("Testers - A.feedpak"))))
        .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(usual)));
  }

  private static FeedpakFixture song(String title) {
    return new FeedpakFixture().named(title, "Testers");
  }

  private ConversionReport convert(List<Path> inputs, Existing existing) throws IOException {
    return new Converter(SongFormats.standard())
        .convert(inputs, out, existing, ConversionListener.NONE, () -> false);
  }

  private static Set<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An archive of several songs, two of them whole. */
  private static final class PackSource implements SongSource {
    @Override
    public SongFormat format() {
      return SongFormat.PSARC;
    }

    @Override
    public boolean accepts(Path path) {
      return path.toString().endsWith(".pack");
    }

    @Override
    public SongBundle open(Path path) {
      return new SongBundle() {
        @Override
        public List<String> keys() {
          return List.of("one", "broken", "two", "KEYS", "CODEBOOKS");
        }

        @Override
        public SongPackage song(String key) throws IOException {
          return switch (key) {
            case "broken" -> throw new FormatException(path, "x", "is broken");
            case "KEYS" ->
                new SongFixture().lacking(new Shortfall(Shortfall.Need.KEYS, "Give keys."));
            case "CODEBOOKS" ->
                new SongFixture()
                    .silent()
                    .lacking(new Shortfall(Shortfall.Need.CODEBOOKS, "Give codebooks."));
            default -> new SongFixture().named(key, "P", "");
          };
        }

        @Override
        public void close() {
          // Nothing stays open.
        }
      };
    }
  }
}
