package org.fretway.desktop.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The size of a picture.
 *
 * @param width pixels
 * @param height pixels
 */
record PixelSize(int width, int height) {
  /** The shortest side that still shows something. */
  static final int MIN_SIDE = 64;

  /** The longest side: the limit of a texture of the software pipeline, and of an 8K screen. */
  static final int MAX_SIDE = 8192;

  private static final Pattern FORM = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

  /** Reads {@code 1280x720}. */
  static final class Converter implements ITypeConverter<PixelSize> {
    @Override
    public PixelSize convert(String value) {
      Matcher matcher = FORM.matcher(value);
      if (!matcher.matches()) {
        throw new TypeConversionException("'" + value + "' is not a size such as 1280x720");
      }
      return new PixelSize(side(matcher.group(1)), side(matcher.group(2)));
    }

    private static int side(String digits) {
      int side = Integer.parseInt(digits);
      if (side < MIN_SIDE || side > MAX_SIDE) {
        throw new TypeConversionException(
            "each side must have %d to %d pixels, not %d".formatted(MIN_SIDE, MAX_SIDE, side));
      }
      return side;
    }
  }
}
