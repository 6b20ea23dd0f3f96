package org.fretway.api.resource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Multipart;
import org.fretway.bundle.SettingsBundle;

/** The one file of a form, kept in memory, since it is small. */
final class UploadedBundle implements Multipart.Parts {
  /** The largest form: the bundle, and the heads around it. */
  static final int MAX_FORM_BYTES = SettingsBundle.MAX_BYTES + (16 << 10);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int files;

  @Override
  public void begin(String field, String filename) {
    files++;
    if (files > 1) {
      throw ApiException.badBody("The form must have one file, the settings bundle.");
    }
  }

  @Override
  public void data(ByteBuffer buffer) {
    byte[] more = new byte[buffer.remaining()];
    buffer.get(more);
    bytes.writeBytes(more);
  }

  @Override
  public void end() {
    // There is nothing to close.
  }

  /**
   * Returns what was sent.
   *
   * @throws ApiException if the form had no file
   */
  InputStream content() {
    if (files == 0) {
      throw ApiException.badBody("The form has no file; send the settings bundle as one.");
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
