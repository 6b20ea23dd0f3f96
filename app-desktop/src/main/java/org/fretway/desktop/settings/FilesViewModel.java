package org.fretway.desktop.settings;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.bundle.ImportReport;
import org.fretway.desktop.form.Attempts;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.diagnostics.ClientReport;

/**
 * The settings as a file, and the diagnostics as one. Its properties are read and set on the
 * user-interface executor; files are read and written on the background one.
 */
public final class FilesViewModel {
  private static final Texts TEXTS = Texts.of(FilesViewModel.class);
  private final Fretway fretway;
  private final WindowAccess access;
  private final Attempts bundle;
  private final Attempts diagnostics;
  private final ReadOnlyObjectWrapper<Message> bundleMessage =
      new ReadOnlyObjectWrapper<>(Message.NONE);
  private final ReadOnlyObjectWrapper<Message> diagnosticsMessage =
      new ReadOnlyObjectWrapper<>(Message.NONE);

  /**
   * Creates the model.
   *
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public FilesViewModel(Fretway fretway, Executor background, Executor ui) {
    this.fretway = fretway;
    this.access = new WindowAccess(fretway.windowUser());
    bundle = new Attempts(background, ui);
    diagnostics = new Attempts(background, ui);
  }

  /** What came of writing or reading settings. */
  public ReadOnlyObjectProperty<Message> bundleMessageProperty() {
    return bundleMessage.getReadOnlyProperty();
  }

  /** Whether settings are being written or read. */
  public ReadOnlyBooleanProperty bundleBusyProperty() {
    return bundle.busyProperty();
  }

  /** What came of writing the diagnostics. */
  public ReadOnlyObjectProperty<Message> diagnosticsMessageProperty() {
    return diagnosticsMessage.getReadOnlyProperty();
  }

  /** Whether the diagnostics are being written. */
  public ReadOnlyBooleanProperty diagnosticsBusyProperty() {
    return diagnostics.busyProperty();
  }

  /** Writes the settings to a file. */
  public void exportSettings(Path file) {
    bundle.begin(
        bundleMessage,
        () -> {
          access.call(
              actor -> {
                WrittenFile.write(file, out -> fretway.settingsBundle().writeTo(actor, out));
                return actor;
              });
          return Message.good(TEXTS.get("about.bundle.written", file));
        },
        () -> {});
  }

  /** Takes the settings of a file over. */
  public void importSettings(Path file) {
    bundle.begin(
        bundleMessage,
        () -> {
          try (InputStream in = Files.newInputStream(file)) {
            return told(access.call(actor -> fretway.settingsBundle().importFrom(actor, in)));
          }
        },
        () -> {});
  }

  private static Message told(ImportReport report) {
    int applied = report.applied().size();
    String taken = TEXTS.count("about.bundle.taken", applied);
    if (report.skipped().isEmpty()) {
      return Message.good(taken);
    }
    return Message.warning(
        taken
            + report.skipped().stream()
                .map(it -> " " + TEXTS.get("about.bundle.leftOut", it.name(), it.reason()))
                .collect(Collectors.joining()));
  }

  /** Writes the diagnostics to a file. */
  public void exportDiagnostics(Path file) {
    diagnostics.begin(
        diagnosticsMessage,
        () -> {
          access.call(
              actor -> {
                WrittenFile.write(
                    file, out -> fretway.diagnostics().write(actor, ClientReport.NONE, out));
                return actor;
              });
          return Message.good(TEXTS.get("about.diagnostics.written", file));
        },
        () -> {});
  }
}
