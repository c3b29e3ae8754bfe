package se.helabilden.ui.common;

import java.nio.file.Path;
import java.util.List;
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
  }

  Optional<Path> open(String title, List<Kind> kinds);

  /// @param suggested folder and name to begin with
  Optional<Path> save(String title, Path suggested, Kind kind);
}
