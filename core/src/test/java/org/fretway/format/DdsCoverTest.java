package org.fretway.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fretway.format.rocksmith.DdsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Covers as Rocksmith archives have them. */
class DdsCoverTest {
  private static final int RED = 0xFF0000;
  private static final int GREEN = 0x00FF00;
  private static final int BLUE = 0x0000FF;

  @ParameterizedTest
  @CsvSource({"DXT1, 64, 64", "DXT1, 256, 256", "DXT1, 30, 21", "DXT5, 64, 64", "DXT5, 18, 33"})
  void blocks_of_pixels_become_the_pixels_that_they_stand_for(String form, int width, int height)
      throws IOException {
    byte[] dds =
        form.equals("DXT1") ? DdsFixture.dxt1(width, height) : DdsFixture.dxt5(width, height);
    BufferedImage cover = png(dds);
    assertThat(cover.getWidth()).isEqualTo(width);
    assertThat(cover.getHeight()).isEqualTo(height);
    assertThat(rgb(cover, 0, 0)).isEqualTo(RED);
    assertThat(rgb(cover, width / 4, height - 1)).isEqualTo(RED);
    assertThat(rgb(cover, width - 1, 0)).isEqualTo(BLUE);
    assertThat(rgb(cover, width - 1, height - 1)).isEqualTo(GREEN);
  }

  @Test
  void plain_pixels_are_read() throws IOException {
    BufferedImage cover = png(DdsFixture.plain(20, 10));
    assertThat(rgb(cover, 0, 9)).isEqualTo(RED);
    assertThat(rgb(cover, 19, 0)).isEqualTo(BLUE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 2_000_000_000, -1})
  void the_count_of_smaller_pictures_does_not_matter(int count) throws IOException {
    byte[] dds = DdsFixture.dxt1(64);
    patch(dds, 8, 0x21007);
    patch(dds, 28, count);
    assertThat(png(dds).getWidth()).isEqualTo(64);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 0",
    "12, -4",
    "12, 2147483647",
    "16, 0",
    "16, -1",
    "16, 16385",
    "16, 1000000000",
    "84, 808540228",
    "84, 843666497"
  })
  void a_header_that_can_not_be_true_is_refused(int at, int value) {
    byte[] dds = DdsFixture.dxt1(64);
    patch(dds, at, value);
    assertThatThrownBy(() -> png(dds)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 50, 127, 128, 1000})
  void a_cut_image_is_refused(int length) {
    byte[] cut = Arrays.copyOf(DdsFixture.dxt1(64), length);
    assertThatThrownBy(() -> png(cut)).isInstanceOf(IOException.class);
  }

  @Property(seed = Fuzz.SEED)
  void any_damage_ends_in_an_image_or_an_error(@ForAll("damaged") byte[] dds) throws IOException {
    try {
      CoverImage.toPng(new ByteArrayInputStream(dds), 32);
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    return Fuzz.damaged(DdsFixture.dxt5(64, 64));
  }

  private static void patch(byte[] dds, int at, int value) {
    ByteBuffer.wrap(dds).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
  }

  private static int rgb(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xFFFFFF;
  }

  private static BufferedImage png(byte[] dds) throws IOException {
    return ImageIO.read(
        new ByteArrayInputStream(CoverImage.toPng(new ByteArrayInputStream(dds), 1024)));
  }
}
