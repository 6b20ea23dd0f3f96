package org.fretway.format.rocksmith;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.fretway.format.FormatAids;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.SongPackage.StemInfo;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.wem.WemAudio;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one song of an archive: one stem and a preview. Nothing is read before it is asked
 * for. Ogg and WAV files, which some custom songs have, are given as they are.
 */
final class PsarcAudio {
  private static final StemInfo FULL = new StemInfo("full", true);

  private final ReadContext context;
  private final PsarcPlaces places;
  private final PsarcSong song;
  private final boolean only;
  private final FormatAids aids;

  private @Nullable State state;

  PsarcAudio(
      ReadContext context, PsarcPlaces places, PsarcSong song, boolean only, FormatAids aids) {
    this.context = context;
    this.places = places;
    this.song = song;
    this.only = only;
    this.aids = aids;
  }

  /** What was found out once: the file that can be played, if any, or what it takes to play it. */
  private record State(
      Optional<PsarcEntry> song, Optional<PsarcEntry> preview, Optional<Shortfall> shortfall) {}

  List<StemInfo> stems() throws IOException {
    return state().song().isPresent() ? List.of(FULL) : List.of();
  }

  InputStream openStem(int index) throws IOException {
    List<StemInfo> stems = stems();
    if (index < 0 || index >= stems.size()) {
      throw new IndexOutOfBoundsException("no stem " + index);
    }
    return open(state().song().orElseThrow());
  }

  Optional<InputStream> openPreview() throws IOException {
    Optional<PsarcEntry> preview = state().preview();
    if (preview.isEmpty()) {
      return Optional.empty();
    }
    try {
      return lack(preview.get()).isPresent() ? Optional.empty() : Optional.of(open(preview.get()));
    } catch (FormatException e) {
      context.warn("The preview was left out: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  /** Returns what the user has yet to give before the song sounds. */
  Optional<Shortfall> shortfall() {
    try {
      return state().shortfall();
    } catch (IOException e) {
      // Asking for the stems says so.
      return Optional.empty();
    }
  }

  private State state() throws IOException {
    if (state == null) {
      state = find();
    }
    return state;
  }

  private State find() throws IOException {
    SongAttributes attributes =
        song.instruments().stream()
            .filter(entry -> entry.text("SongBank").isPresent())
            .findFirst()
            .orElse(song.instruments().getFirst());
    PsarcSounds sounds = PsarcSounds.find(context, places, attributes, only);
    if (sounds.song().isEmpty()) {
      return new State(Optional.empty(), sounds.preview(), Optional.empty());
    }
    try {
      Optional<Shortfall> shortfall = lack(sounds.song().get());
      return new State(
          shortfall.isPresent() ? Optional.empty() : sounds.song(), sounds.preview(), shortfall);
    } catch (FormatException e) {
      context.warn("The sound was left out: " + e.getMessage() + ".");
      return new State(Optional.empty(), sounds.preview(), Optional.empty());
    }
  }

  private Optional<Shortfall> lack(PsarcEntry sound) throws IOException {
    if (!PsarcPlaces.isWem(sound)) {
      return Optional.empty();
    }
    try (InputStream wem = stored(sound)) {
      return WemAudio.shortfall(context, sound.name(), wem, aids);
    }
  }

  private InputStream open(PsarcEntry sound) throws IOException {
    InputStream stored = stored(sound);
    if (!PsarcPlaces.isWem(sound)) {
      return stored;
    }
    try {
      return WemAudio.playable(context, sound.name(), stored, aids);
    } catch (IOException | RuntimeException e) {
      try (stored) {
        throw e;
      }
    }
  }

  private InputStream stored(PsarcEntry sound) throws FormatException {
    return places.archive().open(sound, context.limits().maxStemBytes());
  }
}
