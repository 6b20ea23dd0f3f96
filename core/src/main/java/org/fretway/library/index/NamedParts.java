package org.fretway.library.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.fretway.library.index.IndexedSong.Named;

/** The named parts of songs, as the index keeps them. */
final class NamedParts {
  private NamedParts() {}

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

  /** Returns the songs of a segment, those with the same parts in one group. */
  static SongGroups<List<Named>> load(LeafReader reader, String field) throws IOException {
    BinaryDocValues values = DocValues.getBinary(reader, field);
    return SongGroups.load(
        reader.maxDoc(),
        doc -> {
          values.advanceExact(doc);
          return BytesRef.deepCopyOf(values.binaryValue());
        },
        NamedParts::decode);
  }
}
