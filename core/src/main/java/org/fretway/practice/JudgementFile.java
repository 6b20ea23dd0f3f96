package org.fretway.practice;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.fretway.practice.judge.JudgementResult;
import org.fretway.practice.judge.Reason;

/**
 * Judgements of a take as a file beside its sound: a mark, the arrangement, the mastery, a count,
 * and 24 bytes a strike, big-endian. Whatever is not just so is refused.
 */
final class JudgementFile {
  /** What the name of the file ends in. */
  static final String ENDING = ".judged";

  /** The letters FWJ and the version. */
  private static final int MARK = 0x46574a01;

  private static final int STRIKE_BYTES = 24;
  private static final int MAX_NAME = 400;
  private static final int MAX_BYTES = TakeJudgements.MAX_STRIKES * STRIKE_BYTES + 4 * MAX_NAME;
  private static final int MAX_PERCENT = 100;

  private JudgementFile() {}

  /** Returns the file of a take's sound. */
  static Path beside(Path sound) {
    String name = sound.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return sound.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ENDING);
  }

  /** Returns the bytes of judgements. */
  static byte[] bytes(TakeJudgements judgements) throws IOException {
    if (judgements.strikes().size() > TakeJudgements.MAX_STRIKES
        || judgements.arrangement().length() > MAX_NAME) {
      throw new IOException("There is more to keep of the take than fits.");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MARK);
    out.writeUTF(judgements.arrangement());
    out.writeByte(judgements.mastery());
    out.writeInt(judgements.strikes().size());
    for (TakeJudgements.Judged strike : judgements.strikes()) {
      JudgementResult result = strike.result();
      out.writeDouble(strike.time());
      out.writeByte(strike.strings());
      out.writeByte(code(result.reason()));
      out.writeByte(result.heardStrings());
      out.writeByte(0);
      out.writeFloat((float) result.timing());
      out.writeFloat((float) result.cents());
      out.writeInt(result.pass());
    }
    return bytes.toByteArray();
  }

  /** Writes a file as a whole or not at all. */
  static void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it can't be read, or is not one of these
   */
  static TakeJudgements read(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw damaged(file);
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != MARK) {
        throw damaged(file);
      }
      String arrangement = in.readUTF();
      int mastery = in.readUnsignedByte();
      int count = in.readInt();
      if (count < 0
          || count > TakeJudgements.MAX_STRIKES
          || mastery > MAX_PERCENT
          || arrangement.length() > MAX_NAME) {
        throw damaged(file);
      }
      List<TakeJudgements.Judged> strikes = new ArrayList<>();
      double before = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        TakeJudgements.Judged strike = strike(in, file);
        if (!(strike.time() >= before && Double.isFinite(strike.time()))) {
          throw damaged(file);
        }
        before = strike.time();
        strikes.add(strike);
      }
      if (in.read() >= 0) {
        throw damaged(file);
      }
      return new TakeJudgements(arrangement, mastery, strikes);
    }
  }

  private static TakeJudgements.Judged strike(DataInputStream in, Path file) throws IOException {
    double time = in.readDouble();
    int strings = in.readUnsignedByte();
    Reason reason = reason(in.readUnsignedByte(), file);
    int heard = in.readUnsignedByte();
    in.readByte();
    double timing = in.readFloat();
    double cents = in.readFloat();
    int pass = in.readInt();
    if (Double.isInfinite(timing) || Double.isInfinite(cents) || pass < 0) {
      throw damaged(file);
    }
    return new TakeJudgements.Judged(
        time,
        strings,
        new JudgementResult(reason == Reason.NONE, reason, timing, cents, heard, pass));
  }

  private static int code(Reason reason) {
    return switch (reason) {
      case NONE -> 0;
      case NOT_PLAYED -> 1;
      case EARLY -> 2;
      case LATE -> 3;
      case FLAT -> 4;
      case SHARP -> 5;
      case WRONG_NOTE -> 6;
      case PARTIAL_CHORD -> 7;
    };
  }

  private static Reason reason(int code, Path file) throws IOException {
    for (Reason reason : Reason.values()) {
      if (code(reason) == code) {
        return reason;
      }
    }
    throw damaged(file);
  }

  private static IOException damaged(Path file) {
    return new IOException(
        "%s does not hold what was judged of a take; it is damaged or another file."
            .formatted(file));
  }
}
