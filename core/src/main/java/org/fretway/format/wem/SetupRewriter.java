package org.fretway.format.wem;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.fretway.format.wem.SetupForm.Books;

/**
 * Writes a Vorbis setup header (Vorbis I specification, section 4.2.4) from one of the forms that
 * Wwise has, and refuses whatever the specification forbids: decoders trust headers. What is left
 * out in which form is known from ww2ogg.
 */
final class SetupRewriter {
  private static final int SETUP = 5;
  private static final int BOOK_NUMBER_BITS = 10;
  private static final int FLOOR_TYPE = 1;
  private static final int MAX_FLOOR_POSITIONS = 65;

  /** Sums of codebooks in songs stay far below a megabyte. */
  private static final long MAX_CODEBOOK_BYTES = 4 << 20;

  private static final String GIVE_CODEBOOKS =
      "the sound is Wwise Vorbis and needs codebooks: give packed_codebooks_aoTuV_603.bin, or"
          + " vgmstream-cli, in Settings, Formats, or put that file into the data folder";
  private static final String NO_FIT =
      "the codebooks that were given do not fit this sound (%s); give another file of codebooks, or"
          + " vgmstream-cli, in Settings, Formats";

  private final BitReader in;
  private final BitWriter out = new BitWriter();
  private final SetupForm form;
  private final int channels;
  private final Optional<VorbisCodebooks> given;
  private final List<Codebook> books = new ArrayList<>();
  private int bookCount;

  SetupRewriter(BitReader in, SetupForm form, int channels, Optional<VorbisCodebooks> given) {
    this.in = in;
    this.form = form;
    this.channels = channels;
    this.given = given;
  }

  /**
   * Reads all of it and writes it.
   *
   * @throws WemException if it is damaged or of another form, or lacks codebooks that fit
   */
  VorbisSetup rewrite() throws WemException {
    out.header(SETUP);
    codebooks();
    times();
    int floors = copy(6) + 1;
    for (int i = 0; i < floors; i++) {
      floor();
    }
    int residues = copy(6) + 1;
    for (int i = 0; i < residues; i++) {
      residue();
    }
    int mappings = copy(6) + 1;
    for (int i = 0; i < mappings; i++) {
      mapping(floors, residues);
    }
    int modes = copy(6) + 1;
    BitSet longModes = new BitSet();
    for (int i = 0; i < modes; i++) {
      longModes.set(i, copy(1) == 1);
      constant(0, 16, "window type");
      constant(0, 16, "transform type");
      below(mappings, 8, "mapping of a mode");
    }
    constant(1, 1, "end");
    if (!in.atLastByte()) {
      throw damaged("length");
    }
    if (form.books() == Books.NUMBERS && given.isEmpty()) {
      throw WemException.lacking(GIVE_CODEBOOKS);
    }
    return new VorbisSetup(out.toBytes(), modes, longModes);
  }

  private void codebooks() throws WemException {
    bookCount = copy(8) + 1;
    long bytes = 0;
    for (int i = 0; i < bookCount; i++) {
      if (form.books() != Books.NUMBERS) {
        books.add(form.books() == Books.FULL ? Codebook.copy(in, out) : Codebook.unpack(in, out));
      } else {
        int id = in.read(BOOK_NUMBER_BITS);
        if (given.isPresent()) {
          books.add(Codebook.unpack(external(given.get(), id), out));
        }
      }
      bytes += books.isEmpty() ? 0 : books.getLast().decoderBytes();
      if (bytes > MAX_CODEBOOK_BYTES) {
        throw damaged("size of the codebooks");
      }
    }
  }

  private static BitReader external(VorbisCodebooks codebooks, int id) throws WemException {
    return codebooks
        .packed(id)
        .orElseThrow(
            () ->
                WemException.lacking(
                    NO_FIT.formatted(
                        "it asks for codebook %d of %d".formatted(id + 1, codebooks.count()))));
  }

  private void times() throws WemException {
    if (!form.times()) {
      out.write(0, 6);
      out.write(0, 16);
      return;
    }
    int times = copy(6) + 1;
    for (int i = 0; i < times; i++) {
      below(1, 16, "time transform");
    }
  }

  private void floor() throws WemException {
    constant(FLOOR_TYPE, 16, "floor type");
    int[] classOf = new int[copy(5)];
    int classes = 0;
    for (int i = 0; i < classOf.length; i++) {
      classOf[i] = copy(4);
      classes = Math.max(classes, classOf[i] + 1);
    }
    int[] dimensions = new int[classes];
    for (int i = 0; i < classes; i++) {
      dimensions[i] = copy(3) + 1;
      int subclassBits = copy(2);
      if (subclassBits > 0) {
        below(bookCount, 8, "book of a floor");
      }
      for (int k = 0; k < 1 << subclassBits; k++) {
        below(bookCount + 1, 8, "book of a floor");
      }
    }
    copy(2);
    floorPositions(classOf, dimensions, copy(4));
  }

  private void floorPositions(int[] classOf, int[] dimensions, int bits) throws WemException {
    BitSet seen = new BitSet();
    seen.set(0);
    seen.set(1 << bits);
    for (int kind : classOf) {
      for (int k = 0; k < dimensions[kind]; k++) {
        int position = copy(bits);
        if (seen.get(position) || seen.cardinality() == MAX_FLOOR_POSITIONS) {
          throw damaged("list of floor positions");
        }
        seen.set(position);
      }
    }
  }

  private void residue() throws WemException {
    int type = in.read(form.stripped() ? 2 : 16);
    if (type > 2) {
      throw damaged("residue type");
    }
    out.write(type, 16);
    int begin = copy(24);
    if (copy(24) < begin) {
      throw damaged("range of a residue");
    }
    copy(24);
    int classes = copy(6) + 1;
    classBook(below(bookCount, 8, "book of a residue"), classes);
    int count = 0;
    for (int i = 0; i < classes; i++) {
      int cascade = copy(3);
      if (copy(1) == 1) {
        cascade |= copy(5) << 3;
      }
      count += Integer.bitCount(cascade);
    }
    for (int i = 0; i < count; i++) {
      int book = below(bookCount, 8, "book of a residue");
      if (!books.isEmpty() && !books.get(book).hasValues()) {
        throw wrongBook("one without values is to give values");
      }
    }
  }

  /** Each entry stands for the classes of as many partitions as the book has dimensions. */
  private void classBook(int number, int classes) throws WemException {
    if (!books.isEmpty()) {
      Codebook book = books.get(number);
      if (Codebook.power(classes, book.dimensions(), book.entries()) > book.entries()) {
        throw wrongBook("one has too few entries");
      }
    }
  }

  private WemException wrongBook(String what) {
    return form.books() == Books.NUMBERS
        ? WemException.lacking(NO_FIT.formatted(what))
        : damaged("choice of codebooks");
  }

  private void mapping(int floors, int residues) throws WemException {
    constant(0, 16, "mapping type");
    int submaps = copy(1) == 1 ? copy(4) + 1 : 1;
    if (copy(1) == 1) {
      coupling(below(channels, 8, "count of coupled channels") + 1);
    }
    below(1, 2, "mapping");
    if (submaps > 1) {
      for (int i = 0; i < channels; i++) {
        below(submaps, 4, "part of a channel");
      }
    }
    for (int i = 0; i < submaps; i++) {
      copy(8);
      below(floors, 8, "floor of a mapping");
      below(residues, 8, "residue of a mapping");
    }
  }

  private void coupling(int steps) throws WemException {
    int bits = Codebook.ilog(channels - 1);
    for (int i = 0; i < steps; i++) {
      int magnitude = below(channels, bits, "coupled channel");
      int angle = below(channels, bits, "coupled channel");
      if (magnitude == angle) {
        throw damaged("coupled channel");
      }
    }
  }

  private int copy(int bits) throws WemException {
    int value = in.read(bits);
    out.write(value, bits);
    return value;
  }

  private int below(int bound, int bits, String what) throws WemException {
    int value = copy(bits);
    if (value >= bound) {
      throw damaged(what);
    }
    return value;
  }

  /** Writes a field that has but one value; it is read, too, where it was not left out. */
  private void constant(int value, int bits, String what) throws WemException {
    if (!form.stripped() && in.read(bits) != value) {
      throw damaged(what);
    }
    out.write(value, bits);
  }

  private static WemException damaged(String what) {
    return WemException.broken("is damaged: the %s in its Vorbis setup is wrong".formatted(what));
  }
}
