package org.fretway.diagnostics;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.Display;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.util.EdidUtil;

/**
 * What the machine is built of, but no serial numbers. Asking for it runs programs and drivers of
 * the operating system, so each part may fail by itself, and all of it may take too long.
 */
final class Hardware {
  private static final Logger LOG = LoggerFactory.getLogger(Hardware.class);
  private static final long MAX_SECONDS = 10;
  private static final String UNKNOWN = "unknown";
  private static final int MAX_PARTS = 16;

  private final Path dataDir;
  private @Nullable FutureTask<Map<String, Object>> reading;

  Hardware(Path dataDir) {
    this.dataDir = dataDir;
  }

  /** Finds out part of it. */
  @FunctionalInterface
  private interface Part {
    Object read() throws IOException;
  }

  /** Returns what could be found out, by parts. */
  Map<String, Object> read() throws InterruptedException {
    try {
      return started().get(MAX_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.warn("The hardware can't be described in time.", e);
    } catch (ExecutionException e) {
      LOG.warn("The hardware can't be described.", e);
    }
    return Map.of("error", UNKNOWN);
  }

  // If a driver hangs, it holds this one thread, whoever asks again.
  private synchronized FutureTask<Map<String, Object>> started() {
    if (reading == null || reading.isDone()) {
      reading = new FutureTask<>(this::parts);
      Thread.ofPlatform().daemon().name("fretway-hardware").start(reading);
    }
    return reading;
  }

  private Map<String, Object> parts() {
    Map<String, Object> parts = new LinkedHashMap<>();
    put(parts, "disk", this::disk);
    put(parts, "processor", () -> processor(hardware().getProcessor()));
    put(parts, "memory", () -> memory(hardware().getMemory()));
    put(
        parts,
        "soundCards",
        () -> first(hardware().getSoundCards()).map(card -> card.getName()).toList());
    put(parts, "graphicsCards", Hardware::graphicsCards);
    put(parts, "displays", () -> first(hardware().getDisplays()).map(Hardware::display).toList());
    return parts;
  }

  private static void put(Map<String, Object> parts, String name, Part part) {
    try {
      parts.put(name, part.read());
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.info("The {} can't be described.", name, e);
      parts.put(name, UNKNOWN);
    }
  }

  private static <T> Stream<T> first(List<T> all) {
    return all.stream().limit(MAX_PARTS);
  }

  private static HardwareAbstractionLayer hardware() {
    return new SystemInfo().getHardware();
  }

  private Map<String, Object> disk() throws IOException {
    FileStore store = Files.getFileStore(dataDir);
    return ordered(
        "type", store.type(), "total", store.getTotalSpace(), "free", store.getUsableSpace());
  }

  private static Map<String, Object> processor(CentralProcessor processor) {
    return ordered(
        "name",
        processor.getProcessorIdentifier().getName(),
        "cores",
        processor.getPhysicalProcessorCount(),
        "threads",
        processor.getLogicalProcessorCount());
  }

  private static Map<String, Object> memory(GlobalMemory memory) {
    return ordered("total", memory.getTotal(), "available", memory.getAvailable());
  }

  private static Object graphicsCards() {
    return first(hardware().getGraphicsCards())
        .map(
            card ->
                ordered(
                    "name",
                    card.getName(),
                    "vendor",
                    card.getVendor(),
                    "version",
                    card.getVersionInfo(),
                    "memory",
                    card.getVRam()))
        .toList();
  }

  private static Map<String, Object> display(Display display) {
    byte[] edid = display.getEdid();
    return ordered(
        "model",
        EdidUtil.getModel(edid),
        "resolution",
        EdidUtil.getPreferredResolution(edid),
        "widthCm",
        EdidUtil.getHcm(edid),
        "heightCm",
        EdidUtil.getVcm(edid));
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return map;
  }
}
