package se.helabilden.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerAssembly;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Fills a project from a package: boundaries cut to the chosen municipalities, then every table, each with its receipt.
/// Areas outside keep their values without geometry, so that a nation's mean is there. All or nothing: what one refused
/// file would leave half is taken back.
public final class PackageFilling {
  private final AreaImport areas;
  private final ValueImport values;

  public PackageFilling(AreaImport areas, ValueImport values) {
    this.areas = areas;
    this.values = values;
  }

  /// What came in.
  ///
  /// @param refused tables that were left out, with why
  public record Filled(
      List<LayerInfo> layers, List<ImportRecord> imports, List<MatchReceipt> receipts, List<Message> refused) {}

  /// @param municipalities four digits each; none for all that the package has
  /// @throws UserFacingException (INPUT) if a file is refused, with its name, or no area lies in the municipalities
  public Filled fill(
      ProjectSession session, DataPackage from, Collection<String> municipalities, Progress progress) {
    return fill(session, from, municipalities, false, progress);
  }

  /// As [#fill], but a table that is refused is left out and told of. Boundaries that are refused end it all the same.
  public Filled fillWhatFits(
      ProjectSession session, DataPackage from, Collection<String> municipalities, Progress progress) {
    return fill(session, from, municipalities, true, progress);
  }

  private Filled fill(
      ProjectSession session, DataPackage from, Collection<String> municipalities, boolean whatFits, Progress progress) {
    int before = session.steps();
    boolean done = false;
    try {
      Filled filled = filled(session, from, Set.copyOf(municipalities), whatFits, progress);
      done = true;
      return filled;
    } finally {
      if (!done) {
        session.takeBack(before);
      }
    }
  }

  private Filled filled(ProjectSession session, DataPackage from, Set<String> municipalities, boolean whatFits, Progress progress) {
    List<Message> refused = new ArrayList<>();
    List<LayerInfo> layers = new ArrayList<>();
    List<ImportRecord> imports = new ArrayList<>();
    List<MatchReceipt> receipts = new ArrayList<>();
    List<DataPackage.Entry> entries = from.inOrder();
    for (int i = 0; i < entries.size(); i++) {
      DataPackage.Entry entry = entries.get(i);
      Progress part = progress.part((double) i / entries.size(), (i + 1.0) / entries.size());
      part.report(0, Message.of("importing.packageReading", entry.path()));
      part.check();
      Path file = from.file(entry);
      if (entry.isAreas()) {
        layers.add(areas.commit(session, cut(staged(session, file, entry, part), municipalities, file)));
      } else {
        try {
          ValueImport.Staged staged =
              values.stage(file, choices(entry), session.project(), session.content(), part);
          imports.add(values.commit(session, staged));
          receipts.add(staged.join().receipt());
        } catch (UserFacingException e) {
          if (!whatFits || e.kind() == UserFacingException.Kind.PROJECT) {
            throw e;
          }
          refused.add(e.text());
        }
      }
    }
    return new Filled(layers, imports, receipts, refused);
  }

  private AreaImport.Staged staged(ProjectSession session, Path file, DataPackage.Entry entry, Progress progress) {
    AreaLevel level = Optional.ofNullable(entry.level()).flatMap(AreaLevel::ofId).orElse(null);
    LayerAssembly.Choices choices =
        new LayerAssembly.Choices(SourceFile.name(file), null, level, entry.division(), null, null, null);
    Loaded<AreaImport.Staged> staged = areas.stage(file, entry.layer(), choices, session.project(), progress);
    return entry.credit() == null ? staged.value() : staged.value().withCredit(entry.credit());
  }

  private static ImportChoices choices(DataPackage.Entry entry) {
    return new ImportChoices(entry.sheet(), null, entry.key(), entry.period(), OnDuplicate.ASK, 0)
        .withTableVersion(entry.division());
  }

  /// The areas of the municipalities; areas that belong to none, such as a county's, stay.
  static AreaImport.Staged cut(AreaImport.Staged staged, Set<String> municipalities, Path file) {
    if (municipalities.isEmpty()) {
      return staged;
    }
    AreaImport.Staged cut = staged.within(municipalities);
    List<Area> inside = cut.draft().layer().areas();
    List<String> without =
        municipalities.stream().filter(code -> inside.stream().noneMatch(area -> AreaImport.Staged.isIn(area, Set.of(code)))).sorted().toList();
    if (!without.isEmpty()) {
      throw UserFacingException.input(
          "no-areas-inside",
          Message.of("importing.noAreasInside", SourceFile.name(file), String.join(", ", without)), Place.file(file));
    }
    return cut;
  }
}
