package org.fretway.diagnostics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Copies text line by line and takes out what is private, in little memory. */
final class RedactedText {
  /** Longer lines are cut. */
  static final int MAX_LINE_LENGTH = 16 * 1024;

  // At a cut a name may be cut as well, and is not found then; names are shorter than this.
  private static final int CUT_MARGIN = 1024;
  private static final int MAX_JOINED_LINES = 5;

  // Where the value is on the next line, the two belong together.
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}][\"']?\\s{0,99}[:=]|\"|\\bbearer)\\s{0,99}$", Pattern.CASE_INSENSITIVE);

  private RedactedText() {}

  /** Copies everything that the reader has left. */
  static void copy(Reader in, Writer out, Redactor redactor) throws IOException {
    BufferedReader lines = new BufferedReader(in);
    @Nullable String line = lines.readLine();
    while (line != null) {
      StringBuilder text = new StringBuilder(start(line));
      boolean cut = line.length() > MAX_LINE_LENGTH;
      line = lines.readLine();
      for (int i = 1; line != null && !cut && i < MAX_JOINED_LINES && isOpen(text); i++) {
        text.append('\n').append(start(line));
        cut = line.length() > MAX_LINE_LENGTH;
        line = lines.readLine();
      }
      String redacted = redactor.text(text.toString());
      if (cut) {
        out.write(redacted, 0, Math.max(0, redacted.length() - CUT_MARGIN));
        out.write(" [cut]");
      } else {
        out.write(redacted);
      }
      out.write('\n');
    }
  }

  private static String start(String line) {
    return line.substring(0, Math.min(line.length(), MAX_LINE_LENGTH));
  }

  private static boolean isOpen(CharSequence text) {
    int tail = Math.max(0, text.length() - 200);
    return OPEN.matcher(text.subSequence(tail, text.length())).find();
  }
}
