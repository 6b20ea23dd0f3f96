package org.fretway.desktop.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.fretway.desktop.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackgroundLayerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final SimpleBooleanProperty light = new SimpleBooleanProperty();
  private final SimpleBooleanProperty playing = new SimpleBooleanProperty();
  private @TempDir Path folder;
  private BackgroundLayer layer;
  private StackPane below;

  @BeforeEach
  void open() {
    layer =
        FxToolkit.call(() -> new BackgroundLayer(light, playing, background, Platform::runLater));
    below =
        FxToolkit.call(
            () -> {
              StackPane dark = new StackPane(layer);
              dark.setStyle("-fx-background-color: #202020");
              new Scene(dark, 200, 100);
              return dark;
            });
  }

  @AfterEach
  void close() {
    FxToolkit.run(layer::close);
    background.shutdown();
  }

  private void set(Path file) {
    FxToolkit.run(() -> layer.set(new BackgroundChoice(file.toString(), 0.5)));
  }

  private String message() {
    return FxToolkit.call(() -> layer.messageProperty().get());
  }

  private Color seen(int x, int y) {
    return FxToolkit.call(
        () -> {
          below.applyCss();
          below.layout();
          Image picture = below.snapshot(null, null);
          return picture.getPixelReader().getColor(x, y);
        });
  }

  @Test
  void a_picture_shines_through_and_fills_the_layer_undistorted() throws IOException {
    // White in the middle, black at both ends, which have no room in a layer twice as wide as high.
    BufferedImage wide = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
    wide.createGraphics().fillRect(100, 0, 200, 100);
    Path file = folder.resolve("wide.png");
    ImageIO.write(wide, "png", file.toFile());

    set(file);

    await().atMost(PATIENCE).until(() -> seen(5, 50).getBrightness() > 0.4);
    assertThat(seen(195, 95).getBrightness()).isBetween(0.4, 0.7);
    assertThat(message()).isEmpty();

    FxToolkit.run(() -> layer.set(BackgroundChoice.NONE));
    assertThat(seen(5, 50).getBrightness()).isLessThan(0.2);
  }

  @Test
  void a_file_that_is_gone_is_said_to_be() {
    set(folder.resolve("gone.png"));

    await().atMost(PATIENCE).until(() -> message().contains("gone"));
  }

  @Test
  void a_file_of_another_kind_is_refused_by_its_name() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "no picture");

    set(file);

    await().atMost(PATIENCE).until(() -> message().contains("neither a picture nor a film"));
  }

  @Test
  void a_picture_of_too_many_pixels_is_refused_before_it_is_read() throws IOException {
    Path file = folder.resolve("bomb.png");
    writePngHead(file, 100_000, 100_000);

    set(file);

    await().atMost(PATIENCE).until(() -> message().contains("too large"));
  }

  @Test
  void a_picture_and_a_film_that_are_none_are_said_to_be_broken() throws IOException {
    for (String name : new String[] {"cut.png", "cut.mp4"}) {
      Path file =
          Files.write(folder.resolve(name), "no such thing".getBytes(StandardCharsets.UTF_8));

      set(file);

      await().atMost(PATIENCE).until(() -> message().contains("broken"));
      FxToolkit.run(() -> layer.set(BackgroundChoice.NONE));
      assertThat(message()).isEmpty();
    }
  }

  private static void writePngHead(Path file, int width, int height) throws IOException {
    byte[] head = new byte[17];
    System.arraycopy("IHDR".getBytes(StandardCharsets.US_ASCII), 0, head, 0, 4);
    ByteBuffer.wrap(head, 4, 8).putInt(width).putInt(height);
    head[12] = 8;
    head[13] = 2;
    CRC32 crc = new CRC32();
    crc.update(head);
    try (OutputStream stream = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(stream)) {
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
      out.writeInt(13);
      out.write(head);
      out.writeInt((int) crc.getValue());
    }
  }
}
