package se.helabilden.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.helabilden.area.AreaLayer;
import se.helabilden.map.Crop;
import se.helabilden.map.CropPart;
import se.helabilden.project.KeptSelection;
import se.helabilden.project.Project;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// `--areas CODE,CODE|@NAME` or `--extent W,S,E,N`, and `--reason "…"`: a map that shows a part says why.
final class CropOptions {
  private static final int LISTED = 40;
  private static final int SIDES = 4;
  private static final String NAMED = "@";

  @Option(names = "--areas", split = ",")
  List<String> areas = List.of();

  /// West, south, east and north, in the metres of the map.
  @Option(names = "--extent", split = ",")
  List<String> extent = List.of();

  @Option(names = "--reason")
  @Nullable String reason;

  /// What part is asked for; null for the whole.
  ///
  /// @throws UserFacingException (USAGE) without a reason, for areas that there are not, for no extent or one beside the map
  @Nullable Crop crop(Project project, AreaLayer layer) {
    String why = reason == null ? "" : reason.strip();
    if (areas.isEmpty() && extent.isEmpty()) {
      if (reason != null) {
        throw UserFacingException.usage("reason-without-crop", Message.of("cli.reasonWithoutCrop"));
      }
      return null;
    }
    if (!areas.isEmpty() && !extent.isEmpty()) {
      throw UserFacingException.usage("areas-and-extent", Message.of("cli.areasAndExtent"));
    }
    if (why.isEmpty()) {
      throw UserFacingException.usage("crop-needs-reason", Message.of("cli.cropNeedsReason"));
    }
    return areas.isEmpty() ? Crop.of(extent(layer), why) : Crop.of(codes(project, layer), why);
  }

  private List<String> codes(Project project, AreaLayer layer) {
    String all = String.join(",", areas).strip();
    if (all.startsWith(NAMED) && project.selection(all.substring(1)).isPresent()) {
      // a name may have a comma in it
      return named(project, layer, all);
    }
    List<String> codes = new ArrayList<>();
    for (String each : areas) {
      String code = each.strip();
      if (code.startsWith(NAMED)) {
        codes.addAll(named(project, layer, code));
        continue;
      }
      if (layer.indexOf(code) < 0) {
        String existing =
            layer.areas().stream().limit(LISTED).map(area -> area.code().code()).collect(Collectors.joining(", "));
        throw UserFacingException.usage(
            "unknown-area", Message.of("cli.unknownArea", code, layer.size() > LISTED ? existing + " …" : existing));
      }
      codes.add(code);
    }
    return codes;
  }

  private static List<String> named(Project project, AreaLayer layer, String asked) {
    String name = asked.substring(1).strip();
    KeptSelection selection =
        project
            .selection(name)
            .orElseThrow(
                () -> {
                  String existing =
                      project.selections().stream().map(KeptSelection::name).collect(Collectors.joining(", "));
                  return UserFacingException.usage(
                      "unknown-selection", Message.of("cli.unknownSelection", name, existing.isEmpty() ? "–" : existing));
                });
    List<String> here = selection.codes().stream().filter(code -> layer.indexOf(code) >= 0).toList();
    if (here.isEmpty()) {
      throw UserFacingException.usage(
          "selection-not-on-map", Message.of("cli.selectionNotOnMap", selection.name(), selection.codes().size()));
    }
    return here;
  }

  private Crop.Extent extent(AreaLayer layer) {
    Crop.Extent whole = Crop.Extent.of(layer);
    String reach =
        String.format(Locale.ROOT, "%.0f,%.0f,%.0f,%.0f", whole.west(), whole.south(), whole.east(), whole.north());
    double[] sides = new double[SIDES];
    boolean read = extent.size() == SIDES;
    for (int i = 0; read && i < SIDES; i++) {
      try {
        sides[i] = Double.parseDouble(extent.get(i).strip());
        read = Double.isFinite(sides[i]);
      } catch (NumberFormatException e) {
        read = false;
      }
    }
    if (!read || sides[0] >= sides[2] || sides[1] >= sides[3]) {
      throw UserFacingException.usage("bad-extent", Message.of("cli.badExtent", String.join(",", extent), reach));
    }
    Crop.Extent found = new Crop.Extent(sides[0], sides[1], sides[2], sides[3]);
    if (!found.contains(whole) && CropPart.of(Crop.of(found, ""), layer) == null) {
      throw UserFacingException.usage("empty-extent", Message.of("cli.emptyExtent", String.join(",", extent), reach));
    }
    return found;
  }

  /// What part a map shows.
  static Map<String, Object> json(CropPart part, AreaLayer layer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("areas", part.areas().size());
    json.put("of", part.of());
    json.put("reason", part.crop().reason());
    json.put("codes", part.areas().stream().map(area -> layer.area(area).code().code()).toList());
    return json;
  }
}
