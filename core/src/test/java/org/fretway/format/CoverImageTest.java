package org.fretway.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverImageTest {
  /** One pixel, lossy. */
  private static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void an_image_becomes_a_png_of_the_same_size_and_colour(String form) throws IOException {
    BufferedImage cover = read(CoverImage.toPng(encoded(form, 40, 30), 1024));
    assertThat(cover.getWidth()).isEqualTo(40);
    assertThat(cover.getHeight()).isEqualTo(30);
    Color middle = new Color(cover.getRGB(20, 15));
    assertThat(middle.getRed()).isBetween(195, 205);
    assertThat(middle.getGreen()).isBetween(95, 105);
    assertThat(middle.getBlue()).isBetween(45, 55);
  }

  @Test
  void webp_is_read() throws IOException {
    BufferedImage cover = read(CoverImage.toPng(new ByteArrayInputStream(WEBP), 1024));
    assertThat(cover.getWidth()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1025, 2000, 4100})
  void a_big_image_is_made_smaller_and_keeps_its_shape(int width) throws IOException {
    BufferedImage cover = read(CoverImage.toPng(encoded("png", width, width / 4), 1024));
    assertThat(cover.getWidth()).isEqualTo(1024);
    assertThat(cover.getHeight()).isEqualTo(256);
  }

  @Test
  void an_image_that_claims_to_be_enormous_is_not_decoded() {
    assertThatThrownBy(() -> CoverImage.toPng(pngHeader(50_000, 50_000), 1024))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("50000 by 50000 pixels");
  }

  @Test
  void what_is_no_image_is_refused() {
    assertThatThrownBy(() -> CoverImage.toPng(bytes("hello"), 1024))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no PNG, JPEG, WebP or DDS");
    assertThatThrownBy(() -> CoverImage.toPng(bytes("GIF89a__________________"), 1024))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> CoverImage.toPng(bytes(""), 1024)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 30, 60})
  void a_broken_image_is_refused(int length) throws IOException {
    byte[] png = encoded("png", 400, 300).readAllBytes();
    assertThatThrownBy(
            () -> CoverImage.toPng(new ByteArrayInputStream(Arrays.copyOf(png, length)), 1024))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () -> CoverImage.toPng(new ByteArrayInputStream(Arrays.copyOf(WEBP, 24)), 1024))
        .isInstanceOf(IOException.class);
  }

  private static InputStream encoded(String form, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(200, 100, 50));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, form, bytes)).isTrue();
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static BufferedImage read(byte[] png) throws IOException {
    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static InputStream pngHeader(int width, int height) {
    ByteBuffer png = ByteBuffer.allocate(33);
    png.putLong(0x89504E470D0A1A0AL).putInt(13);
    png.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    png.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 checksum = new CRC32();
    checksum.update(png.array(), 12, 17);
    png.putInt((int) checksum.getValue());
    return new ByteArrayInputStream(png.array());
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
