package se.helabilden.cli;

import java.nio.file.Path;
import java.util.List;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.DataPackages;
import se.helabilden.importing.ValueImport;
import se.helabilden.importing.WebAddresses;
import se.helabilden.importing.WebSource;
import se.helabilden.indicator.Catalogue;
import se.helabilden.needs.Template;
import se.helabilden.project.ProjectStores;
import se.helabilden.report.ExcelWriter;
import se.helabilden.report.PowerPointWriter;
import se.helabilden.report.WordWriter;
import se.helabilden.work.Author;
import se.helabilden.work.Language;

/// What the verbs need of the rest of the program. Each is made when first asked for, so that a verb starts no more
/// than it uses.
public interface Services {
  ProjectStores stores();

  AreaImport areaImport();

  ValueImport valueImport();

  Catalogue catalogue();

  /// A folder for what is needed only while something is done.
  Path temporary();

  /// Opens and makes data packages.
  DataPackages packages();

  /// Statistics and boundaries from the web.
  ///
  /// @param addresses where they answer
  WebSource webSource(WebAddresses addresses);

  /// The template of questions that one meets first.
  Template template();

  WordWriter wordWriter();

  PowerPointWriter powerPointWriter();

  ExcelWriter excelWriter();

  /// Pictures of the window's screens, without a display.
  ScreenPictures screenPictures();

  Author author();

  /// The language of the user's settings, for where none is asked for.
  Language language();

  /// The example's own files, written into a folder as a coordinator would get them; boundaries first.
  ExampleFiles example();

  /// The files of the fictional region.
  interface ExampleFiles {
    /// @return the boundary files in the order to import them, then the tables
    Unpacked unpack(Path folder);

    /// The script of the filled example: what people have written and decided, step by step.
    String script();
  }

  /// Where the example's files lie.
  record Unpacked(List<Path> boundaries, List<Path> tables) {}
}
