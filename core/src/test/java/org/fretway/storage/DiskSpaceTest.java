package org.fretway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
  private static final long RESERVE = 10_000_000;

  private final AtomicLong usable = new AtomicLong();
  private final DiskSpace space = DiskSpace.measuredBy(usable::get, RESERVE);

  @Test
  void what_would_use_the_reserve_up_is_refused_until_there_is_room_again() {
    usable.set(RESERVE + 100);
    assertThatCode(() -> space.claim(100)).doesNotThrowAnyException();
    assertThatExceptionOfType(DiskFullException.class)
        .isThrownBy(() -> space.claim(101))
        .withMessage("The disk is too full to store this; make room on it and try again.");

    usable.set(RESERVE + 101);
    assertThatCode(() -> space.claim(101)).doesNotThrowAnyException();
  }

  @Test
  void the_database_writes_into_the_reserve_but_not_to_its_end() {
    usable.set(RESERVE / 2);
    assertThatCode(space::claimForDatabase).doesNotThrowAnyException();

    usable.set(1_000_000);
    assertThatExceptionOfType(DiskFullException.class).isThrownBy(space::claimForDatabase);
  }

  @Test
  void what_was_claimed_counts_before_the_disk_is_measured_again(@TempDir Path folder)
      throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    DiskSpace real = DiskSpace.of(folder, free / 2);

    assertThatCode(() -> real.claim(free / 4)).doesNotThrowAnyException();
    assertThatExceptionOfType(DiskFullException.class).isThrownBy(() -> real.claim(free));
  }

  @Test
  void a_disk_that_can_not_be_measured_refuses_nothing(@TempDir Path folder) {
    DiskSpace unknown = DiskSpace.of(folder.resolve("not there"), RESERVE);

    assertThatCode(() -> unknown.claim(1_000_000)).doesNotThrowAnyException();
  }

  @Test
  void a_full_disk_is_found_behind_what_it_led_to() {
    IOException linux = new IOException("No space left on device");
    IOException windows =
        new FileSystemException("a", null, "There is not enough space on the disk");

    assertThat(DiskFullException.behind(new IllegalStateException(new UncheckedIOException(linux))))
        .isPresent();
    assertThat(DiskFullException.behind(windows)).isPresent();
    DiskFullException full = new DiskFullException();
    assertThat(DiskFullException.behind(new IllegalStateException(full))).containsSame(full);
    assertThat(DiskFullException.behind(new IOException("No such file"))).isEmpty();
    assertThat(DiskFullException.behind(new IllegalStateException("No space left on device")))
        .isEmpty();
  }
}
