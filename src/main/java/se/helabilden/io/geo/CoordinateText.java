package se.helabilden.io.geo;

import java.util.Arrays;

/// Coordinates written as text. Numbers are counted over the whole file.
final class CoordinateText {
  private static final int MOST_POSITIONS = 5_000_000;

  private int positions;

  /// Positions of which each is numbers joined by one mark and set apart from the next by another, as `12.1,57.6,0
  /// 12.2,57.6,0`. Space around the joining mark is passed over. Heights are left out.
  ///
  /// @param decimal the decimal mark
  /// @param joint between the numbers of a position
  /// @param apart between positions; a space stands for any white space
  /// @return x and y by turns
  /// @throws GeometryFault.Malformed if a position has one number, or something is no number
  double[] tuples(CharSequence text, char decimal, char joint, char apart)
      throws GeometryFault.Malformed, GeometryFault.NotFinite, GeometryFault.TooMany {
    double[] xy = new double[64];
    int n = 0;
    int inPosition = 0;
    boolean joined = false;
    int at = 0;
    int end = text.length();
    while (at < end) {
      char c = text.charAt(at);
      if (c == joint && !isSpace(joint)) {
        if (joined || inPosition == 0) {
          throw new GeometryFault.Malformed();
        }
        joined = true;
        at++;
      } else if (isSpace(c) || c == apart) {
        at++;
      } else {
        int from = at;
        while (at < end && !isSpace(text.charAt(at)) && text.charAt(at) != joint && text.charAt(at) != apart) {
          at++;
        }
        double number = number(text, from, at, decimal);
        if (!joined) {
          if (inPosition == 1) {
            throw new GeometryFault.Malformed();
          }
          inPosition = 0;
          count();
        }
        joined = false;
        if (inPosition < 2) {
          xy = n == xy.length ? Arrays.copyOf(xy, 2 * n) : xy;
          xy[n++] = number;
        }
        inPosition++;
      }
    }
    if (inPosition == 1 || joined) {
      throw new GeometryFault.Malformed();
    }
    return Arrays.copyOf(xy, n);
  }

  /// Positions as numbers in a row, so many for each.
  ///
  /// @param dimension how many numbers a position has; those after the second are left out
  /// @return the first two of each by turns
  /// @throws GeometryFault.Malformed if the numbers do not come out even, or something is no number
  double[] list(CharSequence text, int dimension)
      throws GeometryFault.Malformed, GeometryFault.NotFinite, GeometryFault.TooMany {
    double[] xy = new double[64];
    int n = 0;
    int numbers = 0;
    int at = 0;
    int end = text.length();
    while (at < end) {
      if (isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      int from = at;
      while (at < end && !isSpace(text.charAt(at))) {
        at++;
      }
      double number = number(text, from, at, '.');
      int position = numbers++ % dimension;
      if (position == 0) {
        count();
      }
      if (position < 2) {
        xy = n == xy.length ? Arrays.copyOf(xy, 2 * n) : xy;
        xy[n++] = number;
      }
    }
    if (numbers % dimension != 0) {
      throw new GeometryFault.Malformed();
    }
    return Arrays.copyOf(xy, n);
  }

  private void count() throws GeometryFault.TooMany {
    if (++positions > MOST_POSITIONS) {
      throw new GeometryFault.TooMany();
    }
  }

  private static double number(CharSequence text, int from, int to, char decimal)
      throws GeometryFault.Malformed, GeometryFault.NotFinite {
    String word = text.subSequence(from, to).toString();
    if (word.length() > 100) {
      throw new GeometryFault.Malformed();
    }
    try {
      double number = Double.parseDouble(decimal == '.' ? word : word.replace(decimal, '.'));
      if (!Double.isFinite(number) || Math.abs(number) > 1e15) {
        throw new GeometryFault.NotFinite();
      }
      return number;
    } catch (NumberFormatException e) {
      throw new GeometryFault.Malformed();
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00A0';
  }
}
