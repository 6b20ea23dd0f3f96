package org.fretway.format.wem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.fretway.Samples;
import org.junit.jupiter.api.Test;

class VorbisCodebooksTest {
  private final byte[] file = WemFixture.codebooks();

  @Test
  void codebooks_are_counted() {
    assertThat(VorbisCodebooks.of(file).count()).isEqualTo(5);
  }

  @Test
  void the_known_file_is_read() throws IOException {
    byte[] known = Files.readAllBytes(Samples.song("wem/packed_codebooks_aoTuV_603.bin"));
    assertThat(VorbisCodebooks.of(known).count()).isEqualTo(598);
  }

  @Test
  void what_has_no_table_is_refused() {
    assertRefused(new byte[0], "do not lead to a table");
    assertRefused("some other file".getBytes(StandardCharsets.US_ASCII), "table");
    assertRefused(new byte[VorbisCodebooks.MAX_BYTES + 1], "more than");
  }

  @Test
  void a_table_out_of_order_is_refused() {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int table = bytes.getInt(file.length - 4);
    bytes.putInt(table + 4, 1_000_000);
    assertRefused(file, "not in order");
  }

  @Test
  void a_damaged_codebook_is_refused() {
    // No codebook has zero dimensions.
    file[0] &= (byte) 0xF0;
    assertRefused(file, "Codebook 1 of 5 in it can't be read");
  }

  @Test
  void a_codebook_of_another_size_is_refused() {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int table = bytes.getInt(file.length - 4);
    byte[] longer = new byte[file.length + 9];
    System.arraycopy(file, 0, longer, 0, table);
    System.arraycopy(file, table, longer, table + 9, file.length - table);
    ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN).putInt(longer.length - 4, table + 9);
    assertRefused(longer, "another size");
  }

  private static void assertRefused(byte[] file, String reason) {
    assertThatThrownBy(() -> VorbisCodebooks.of(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason)
        .hasMessageEndingWith(".");
  }
}
