package se.helabilden.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.PartSums;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaGroups;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.Dissolving;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Slug;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Stamp;
import se.helabilden.work.UserFacingException;

/// Puts the areas of a layer together into larger ones, with the counts that may be added up. Nothing of the project
/// changes before [#commit].
public final class LargerAreas {
  private LargerAreas() {}

  /// Larger areas, ready to be added.
  ///
  /// @param from the smaller areas' layer
  /// @param id of the new layer, free in the project
  /// @param name of the new layer, for people
  /// @param notSummed the layer's other indicators, each with the reason
  public record Plan(
      LayerInfo from,
      AreaGroups groups,
      AreaLayer areas,
      String id,
      String name,
      List<Summed> summed,
      List<NotSummed> notSummed) {
    public Plan {
      summed = List.copyOf(summed);
      notSummed = List.copyOf(notSummed);
    }
  }

  /// An indicator that was added up.
  ///
  /// @param otherVersion the version of the division that the numbers are of, where it is another than the boundaries';
  ///     else null
  public record Summed(Indicator of, String id, PartSums.Sums sums, @Nullable String otherVersion) {
    /// How many larger areas have a number in the newest period for every part.
    public int wholeAreas() {
      return (int) sums.coverage().stream().filter(PartSums.Coverage::isWhole).count();
    }

    public int partsWithValues() {
      return sums.coverage().stream().mapToInt(PartSums.Coverage::withValues).sum();
    }
  }

  /// An indicator that is left as it is.
  ///
  /// @param reason `share`, `median`, `mean`, `index`, `class`, `unknown-kind`, or `source-forbids`
  public record NotSummed(Indicator of, String reason) {
    public Message message() {
      return Message.of("project.notSummed_" + reason.replace('-', '_'));
    }
  }

  /// Names of RegSO and municipalities that the project's other layers tell, by code.
  ///
  /// @param version the version whose names are wanted, or null for those of any
  public static Map<String, String> names(
      Project project, ProjectContent content, AreaLevel level, @Nullable String version) {
    Map<String, String> names = new HashMap<>();
    for (LayerInfo info : project.layers()) {
      boolean same = info.level() == level && Objects.equals(info.version(), version);
      if (same) {
        content.layer(info).areas().forEach(area -> names.putIfAbsent(area.code().code(), area.name()));
      } else if (level == AreaLevel.MUNICIPALITY) {
        content.layer(info).municipalities().forEach(
            (code, name) -> {
              if (!name.equals(code)) {
                names.putIfAbsent(code, name);
              }
            });
      }
    }
    return names;
  }

  /// Groups by what the boundaries themselves tell: `regsokod`, or `municipality`.
  ///
  /// @throws UserFacingException (USAGE) if the layer tells no such thing
  public static AreaGroups groups(Project project, ProjectContent content, LayerInfo from, String by) {
    AreaLayer layer = content.layer(from);
    boolean regso = by.equals("regsokod");
    AreaGroups groups =
        regso
            ? AreaGroups.toRegso(
                layer, names(project, content, AreaLevel.REGSO, AreaGroups.regsoVersion(layer.version())))
            : AreaGroups.toMunicipalities(layer, names(project, content, AreaLevel.MUNICIPALITY, null));
    if (groups.groups().isEmpty()) {
      throw UserFacingException.usage(
          regso ? "no-regso" : "no-municipality",
          Message.of(regso ? "project.noRegso" : "project.noMunicipality", from.name()));
    }
    return groups;
  }

  /// The id that a layer of such groups gets when nobody gives it another.
  public static String freeId(Project project, AreaGroups groups) {
    String base = switch (groups.level()) {
      case REGSO, DESO, MUNICIPALITY, COUNTY, NATION ->
          groups.version() == null ? groups.level().id() : groups.level().id() + "-" + groups.version();
      case OWN -> {
        String slug = Slug.of(groups.by().replaceFirst("\\.[A-Za-z]{1,5}$", ""));
        yield slug.isEmpty() ? "own" : slug;
      }
    };
    String id = base;
    for (int n = 2; project.layer(id).isPresent(); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  /// The name that a layer of such groups gets when nobody gives it another; with what it is made of where a layer of
  /// the project has that name.
  public static String nameOf(Project project, LayerInfo from, AreaGroups groups) {
    String name = nameOf(groups);
    boolean taken = project.layers().stream().anyMatch(layer -> layer.name().equals(name));
    return taken ? name + " (" + from.name() + ")" : name;
  }

  private static String nameOf(AreaGroups groups) {
    String year = groups.version() == null ? "" : " " + groups.version();
    return switch (groups.level()) {
      case DESO -> "DeSO" + year;
      case REGSO -> "RegSO" + year;
      case MUNICIPALITY -> "Kommuner" + year;
      case COUNTY -> "Län" + year;
      case NATION -> "Riket" + year;
      case OWN -> groups.by().replaceFirst("\\.[A-Za-z]{1,5}$", "").replace('_', ' ').strip();
    };
  }

  /// What sums are made of, for their provenance.
  public static Message madeOf(Plan plan) {
    return Message.of(
        "project.madeOf", plan.name(), plan.from().name(), plan.groups().parts(), plan.areas().size(), plan.groups().by());
  }

  /// Puts areas together and adds up.
  ///
  /// @param id the new layer's
  /// @throws UserFacingException (USAGE) if the id is taken
  public static Plan plan(
      Project project,
      ProjectContent content,
      LayerInfo from,
      AreaGroups groups,
      String id,
      String name,
      Progress progress) {
    if (project.layer(id).isPresent()) {
      throw UserFacingException.usage("id-taken", Message.of("project.layerIdTaken", id));
    }
    AreaLayer layer = content.layer(from);
    AreaLayer areas = Dissolving.dissolve(layer, groups, progress.part(0, 0.8));
    List<Summed> summed = new ArrayList<>();
    List<NotSummed> notSummed = new ArrayList<>();
    List<Indicator> all =
        project.indicators().stream().filter(indicator -> indicator.layerId().equals(from.id())).toList();
    for (Indicator indicator : all) {
      String why = PartSums.whyNot(indicator);
      if (why != null) {
        notSummed.add(new NotSummed(indicator, why.equals("not-a-count") ? kind(indicator.kind()) : why));
        continue;
      }
      double done = 0.8 + 0.2 * summed.size() / Math.max(1, all.size());
      summed.add(
          sum(project, indicator, content.series(indicator), layer, groups, id, progress.part(done, 1)));
    }
    return new Plan(from, groups, areas, id, name, summed, notSummed);
  }

  private static String kind(IndicatorKind kind) {
    return switch (kind) {
      case SHARE -> "share";
      case MEDIAN -> "median";
      case MEAN -> "mean";
      case INDEX -> "index";
      case CLASS -> "class";
      case COUNT, OTHER -> "unknown-kind";
    };
  }

  private static Summed sum(
      Project project,
      Indicator indicator,
      IndicatorSeries series,
      AreaLayer layer,
      AreaGroups groups,
      String layerId,
      Progress progress) {
    boolean other = indicator.areaVersion() != null && !indicator.areaVersion().equals(layer.version());
    String version = groups.version() != null && other ? versionOf(indicator, groups) : groups.version();
    List<PartSums.Whole> wholes =
        groups.groups().stream()
            .map(
                group ->
                    new PartSums.Whole(
                        new AreaCode(groups.level(), version, group.code()),
                        group.parts().stream().map(part -> stored(series, indicator, layer.area(part).code())).toList()))
            .toList();
    PartSums.Sums sums = PartSums.sum(indicator, series, wholes, progress);
    String id = free(project, Slug.identifier(indicator.id() + "_" + layerId));
    return new Summed(indicator, id, sums, other ? indicator.areaVersion() : null);
  }

  /// The larger areas' version that goes with the version that the numbers are of.
  private static @Nullable String versionOf(Indicator indicator, AreaGroups groups) {
    return groups.level() == AreaLevel.REGSO ? AreaGroups.regsoVersion(indicator.areaVersion()) : groups.version();
  }

  /// An area of the layer as the series has it: under its own version, or under the table's.
  private static AreaCode stored(IndicatorSeries series, Indicator indicator, AreaCode code) {
    return series.indexOf(code).isPresent()
        ? code
        : new AreaCode(code.level(), indicator.areaVersion(), code.code());
  }

  private static String free(Project project, String wanted) {
    String id = wanted;
    for (int n = 2; project.indicator(id).isPresent(); n++) {
      id = wanted + "_" + n;
    }
    return id;
  }

  /// Puts the larger areas and their sums into the project, as one edit.
  ///
  /// @param note says what a sum was made of, for its provenance
  public static LayerInfo commit(ProjectSession session, Plan plan, String note) {
    Stamp stamp = session.author().stamp();
    LayerInfo from = plan.from();
    LayerInfo info =
        new LayerInfo(
            stamp, plan.id(), plan.name(), plan.groups().level(), plan.groups().version(), from.crs(),
            from.sourceCrs(), from.codeField(), from.nameField(), from.file(), from.fileHash(), from.credit(),
            plan.areas().size(), plan.areas().contentHash(),
            new LayerInfo.MadeOf(
                from.id(), from.name(), from.hash(), plan.groups().by(), plan.groups().parts()));
    List<Indicator> indicators = plan.summed().stream().map(summed -> indicator(session, plan, summed, note)).toList();
    session.perform(
        new Edit.Dissolve(info, indicators),
        new NewContent(
            List.of(new NewContent.Layer(info, plan.areas())),
            plan.summed().stream().map(summed -> summed.sums().series()).toList(),
            List.of()));
    return info;
  }

  private static Indicator indicator(ProjectSession session, Plan plan, Summed summed, String note) {
    Indicator of = summed.of();
    AreaCode first = summed.sums().coverage().getFirst().area();
    String part = new IndicatorEntry(of, summed.sums().series().breakdowns().getFirst()).id();
    return new Indicator(
        session.author().stamp(), summed.id(), of.name(), of.unit(), of.decimals(), of.kind(), of.direction(),
        of.focusArea(), of.catalogueId(), plan.id(), first.level(), first.version(), summed.sums().series().hash(),
        of.provenance().computed(note, session.author().clock().instant()), null, List.of(part), of.hideBelow());
  }
}
