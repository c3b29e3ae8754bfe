package se.helabilden.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Option;

/// One verb of the command line. Options are fields, set by the parser.
abstract class Verb {
  @Option(names = "--json")
  boolean json;

  @Option(names = "--lang")
  String lang = "";

  /// Does what the verb is for.
  ///
  /// @throws se.helabilden.work.UserFacingException where the user can do something about it
  abstract Answer run(Context context);

  /// The path of a project file: `.gpkg` is appended where it is absent.
  static Path projectPath(String name) {
    return Path.of(name.toLowerCase(Locale.ROOT).endsWith(".gpkg") ? name : name + ".gpkg").toAbsolutePath();
  }
}
