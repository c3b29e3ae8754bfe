package se.helabilden;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What the arguments ask for: the window, or a verb of the command line.
enum Start {
  WINDOW,
  /// A window where there is no display to open it on.
  NO_DISPLAY,
  VERB;

  /// Without arguments or with a file alone: the window. `start DIR`, which is what `mvn` without a goal runs: the
  /// window where there is a display, else a verb. Without arguments and without a display: a verb, which answers
  /// with what there is.
  static Start of(String[] arguments, boolean display) {
    if (arguments.length == 0 || isStart(arguments)) {
      return display ? WINDOW : VERB;
    }
    if ((arguments.length == 1 && isFile(arguments[0])) || isPresent(arguments)) {
      return display ? WINDOW : NO_DISPLAY;
    }
    return VERB;
  }

  /// What the window is to open with: `present` and a file, a file, or nothing for `start DIR`.
  static String[] files(String[] arguments) {
    return isStart(arguments) ? new String[0] : arguments;
  }

  /// `present PROJECT`: straight to the full screen for an audience.
  static boolean isPresent(String[] arguments) {
    return arguments.length == 2 && arguments[0].equals("present");
  }

  /// The arguments as a verb: where there is no display, `start DIR` makes the example in the folder.
  static String[] asVerb(String[] arguments) {
    return isStart(arguments) ? new String[] {"example", arguments[1]} : arguments;
  }

  /// Whether there is a display to open a window on.
  static boolean hasDisplay(Map<String, String> environment, String osName) {
    String os = osName.toLowerCase(Locale.ROOT);
    return os.contains("win")
        || os.contains("mac")
        || Stream.of("DISPLAY", "WAYLAND_DISPLAY").anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
  }

  private static boolean isStart(String[] arguments) {
    return arguments.length == 2 && arguments[0].equals("start");
  }

  /// A file has an ending or a folder in its name; a verb has neither.
  private static boolean isFile(String argument) {
    return !argument.startsWith("-")
        && (argument.contains(".") || argument.contains("/") || argument.contains("\\"));
  }
}
