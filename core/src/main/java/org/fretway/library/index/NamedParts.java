package org.fretway.library.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.fretway.library.index.IndexedSong.Named;

/**
 * What named parts the songs of a segment have. Many songs have the same ones, so that each set of
 * them is kept once.
 *
 * @param sets the sets that there are
 * @param setOf number of the set of each song
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy would cost what it saves.
record NamedParts(List<List<Named>> sets, int[] setOf) {
  /** Returns the bytes of the different ones among some parts, in an order of their own. */
  static BytesRef encode(List<Named> parts) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    List<Named> different = parts.stream().distinct().sorted().toList();
    try {
      out.writeVInt(different.size());
      for (Named part : different) {
        out.writeString(part.key());
        out.writeString(part.name());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static List<Named> decode(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int count = in.readVInt();
    List<Named> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new Named(in.readString(), in.readString()));
    }
    return List.copyOf(parts);
  }

  static NamedParts load(LeafReader reader, String field) throws IOException {
    BinaryDocValues values = DocValues.getBinary(reader, field);
    Map<BytesRef, Integer> numbers = new HashMap<>();
    List<List<Named>> sets = new ArrayList<>();
    int[] setOf = new int[reader.maxDoc()];
    for (int doc = 0; doc < setOf.length; doc++) {
      values.advanceExact(doc);
      BytesRef value = values.binaryValue();
      Integer number = numbers.get(value);
      if (number == null) {
        number = sets.size();
        numbers.put(BytesRef.deepCopyOf(value), number);
        sets.add(decode(value));
      }
      setOf[doc] = number;
    }
    return new NamedParts(sets, setOf);
  }

  /** Returns for each set whether a part of that key is in it. */
  boolean[] having(String key) {
    boolean[] having = new boolean[sets.size()];
    for (int set = 0; set < having.length; set++) {
      having[set] = sets.get(set).stream().anyMatch(part -> part.key().equals(key));
    }
    return having;
  }
}
