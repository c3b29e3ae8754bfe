package se.helabilden.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Asks the user for a file, with the operating system's own dialog. Empty where the user thought better of it.
public interface FileQuestions {
  /// A kind of file to choose among.
  ///
  /// @param name for people
  /// @param endings `*.gpkg`
  record Kind(String name, List<String> endings) {
    public Kind {
      endings = List.copyOf(endings);
    }

    /// Whether a file's name ends as this kind does, in capitals or not.
    public boolean fits(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return endings.stream().anyMatch(ending -> name.endsWith(ending.substring(1)));
    }
  }

  Optional<Path> open(String title, List<Kind> kinds);

  /// None where the user thought better of it.
  List<Path> openSeveral(String title, List<Kind> kinds);

  /// Where to write; the name ends as one of the kinds does.
  ///
  /// @param suggested folder and name to begin with
  Optional<Path> save(String title, Path suggested, List<Kind> kinds);
}
