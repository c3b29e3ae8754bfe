package se.helabilden.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Catalogue;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// What nearly every municipality begins with: the boundaries of the newest divisions, and the tables of the official list
/// that have their areas. Fetched first, as files; then read in like a package.
///
/// @param from the files with what each is
/// @param refused the tables that were not to be had, in words
public record StandardData(DataPackage from, List<Message> refused) {
  private static final String VERSION = "2025";
  private static final int PERIODS = 5;

  public StandardData {
    refused = List.copyOf(refused);
  }

  /// Fetches it. Boundaries that cannot be had end it; a table that cannot be had is told of.
  ///
  /// @param municipalities four digits each
  public static StandardData fetch(
      WebSource web, Catalogue catalogue, List<String> municipalities, Progress progress) {
    List<DataPackage.Entry> entries = new ArrayList<>();
    List<Message> refused = new ArrayList<>();
    Path deso = web.boundaries(AreaLevel.DESO, VERSION, municipalities, progress.part(0, 0.1));
    Path regso = web.boundaries(AreaLevel.REGSO, VERSION, municipalities, progress.part(0.1, 0.2));
    entries.add(areas(deso, AreaLevel.DESO));
    entries.add(areas(regso, AreaLevel.REGSO));
    List<String> tables = tables(catalogue);
    for (int i = 0; i < tables.size(); i++) {
      Progress part = progress.part(0.2 + 0.8 * i / tables.size(), 0.2 + 0.8 * (i + 1) / tables.size());
      try {
        WebSource.Description table = web.describe(tables.get(i), part.part(0, 0.2));
        WebSource.Selection selection =
            StandardSelection.of(table, AreaLevel.DESO, VERSION, Set.copyOf(municipalities), PERIODS);
        web.fetch(selection, part.part(0.2, 1)).forEach(file -> entries.add(values(file)));
      } catch (UserFacingException e) {
        if (e.id().equals("no-network")) {
          throw e;
        }
        refused.add(e.text());
      }
    }
    DataPackage.Manifest manifest =
        new DataPackage.Manifest(DataPackage.FORMAT, 1, "SCB", "SCB", null, "CC0", entries);
    return new StandardData(new DataPackage(deso.toAbsolutePath().getParent(), manifest, false), refused);
  }

  /// Reads it in; a table that is refused is left out and told of.
  public PackageFilling.Filled fill(AreaImport areas, ValueImport values, ProjectSession session, Progress progress) {
    return new PackageFilling(areas, values).fillWhatFits(session, from, List.of(), progress);
  }

  private static List<String> tables(Catalogue catalogue) {
    Set<String> found = new LinkedHashSet<>();
    catalogue.official().forEach(
        entry -> {
          if (entry.official() != null) {
            entry.official().sourceTables().stream().filter(id -> id.matches("TAB\\d+")).forEach(found::add);
          }
        });
    return List.copyOf(found);
  }

  private static DataPackage.Entry areas(Path file, AreaLevel level) {
    return DataPackage.Entry.areas(SourceFile.name(file), level, VERSION, null, "SCB");
  }

  private static DataPackage.Entry values(Path file) {
    return DataPackage.Entry.values(SourceFile.name(file), null, "SCB");
  }
}
