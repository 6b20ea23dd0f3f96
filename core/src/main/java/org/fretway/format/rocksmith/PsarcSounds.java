package org.fretway.format.rocksmith;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;

/**
 * Finds the sound of a song and of its preview: the banks that its manifest names hold the numbers
 * of their files. Where the banks do not help, and the archive is one song's, the bigger file is
 * the song.
 *
 * @param song file of the whole song
 * @param preview file of the excerpt
 */
record PsarcSounds(Optional<PsarcEntry> song, Optional<PsarcEntry> preview) {
  private static final Comparator<PsarcEntry> BY_LENGTH =
      Comparator.comparingLong(PsarcEntry::length);

  /** Real banks have some kilobytes, and a second of sound at most. */
  private static final long MAX_BANK_BYTES = 64L << 20;

  /**
   * Looks for both.
   *
   * @param only whether the archive holds no other song
   */
  static PsarcSounds find(
      ReadContext context, PsarcPlaces places, SongAttributes attributes, boolean only)
      throws IOException {
    List<PsarcEntry> sounds =
        places.archive().entries().stream().filter(PsarcPlaces::isSound).toList();
    Finder finder = new Finder(context, places, sounds);
    Optional<PsarcEntry> song = finder.byBank(attributes.text("SongBank"));
    Optional<PsarcEntry> preview = finder.byBank(attributes.text("PreviewBankPath"));
    if (only) {
      List<PsarcEntry> left = new ArrayList<>(sounds);
      preview.ifPresent(left::remove);
      song = song.or(() -> left.stream().max(BY_LENGTH));
      song.ifPresent(left::remove);
      preview = preview.or(() -> left.stream().min(BY_LENGTH));
    }
    return new PsarcSounds(song, preview);
  }

  private record Finder(ReadContext context, PsarcPlaces places, List<PsarcEntry> sounds) {
    Optional<PsarcEntry> byBank(Optional<String> name) throws IOException {
      if (name.isEmpty()) {
        return Optional.empty();
      }
      Optional<PsarcEntry> bank = places.bank(name.get());
      Optional<PsarcEntry> sound = bank.isPresent() ? inBank(bank.get()) : Optional.empty();
      return sound.or(() -> alike(name.get()));
    }

    private Optional<PsarcEntry> inBank(PsarcEntry bank) throws IOException {
      Set<Integer> numbers = new HashSet<>();
      sounds.forEach(sound -> number(sound).ifPresent(numbers::add));
      try (InputStream in = places.archive().open(bank, MAX_BANK_BYTES)) {
        Set<Integer> found = SoundBank.find(in, numbers);
        return sounds.stream()
            .filter(sound -> number(sound).filter(found::contains).isPresent())
            .max(BY_LENGTH);
      } catch (FormatException e) {
        context.warn("A sound bank was left out: " + e.getMessage() + ".");
        return Optional.empty();
      }
    }

    /** Custom songs may bring sound without a bank, named as the bank would be. */
    private Optional<PsarcEntry> alike(String bank) {
      String name = withoutEnding(bank);
      return sounds.stream()
          .filter(sound -> withoutEnding(sound.fileName()).equalsIgnoreCase(name))
          .findFirst();
    }

    private static String withoutEnding(String name) {
      int dot = name.lastIndexOf('.');
      return dot < 0 ? name : name.substring(0, dot);
    }

    private static Optional<Integer> number(PsarcEntry sound) {
      try {
        return Optional.of(Integer.parseUnsignedInt(withoutEnding(sound.fileName())));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
  }
}
