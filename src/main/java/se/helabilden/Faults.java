package se.helabilden;

import java.util.HexFormat;
import java.util.Locale;

/// Faults of the program's own: logged once, under a code that two users with the same fault share.
final class Faults {
  private Faults() {}

  /// Logs a fault.
  ///
  /// @return its code, made of what failed and where: `7C1E-04AF`
  static String keep(Throwable fault) {
    int what = fault.getClass().getName().hashCode();
    int where = 0;
    for (StackTraceElement element : fault.getStackTrace()) {
      where = 31 * where + (element.getClassName() + element.getMethodName()).hashCode();
    }
    String code = hex(what) + "-" + hex(where);
    System.getLogger(Faults.class.getName()).log(System.Logger.Level.ERROR, code, fault);
    return code;
  }

  private static String hex(int number) {
    return HexFormat.of().toHexDigits((short) (number ^ (number >>> 16))).toUpperCase(Locale.ROOT);
  }
}
