package se.helabilden.area;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Codes, names and memberships for the rows that have a geometry; rows with the same code become one area if they
/// agree in everything else.
final class AreaMaker {
  private final RawLayer raw;
  private final List<FieldColumn> columns;
  private final FieldGuess fields;
  private final @Nullable String version;
  private final AreaRows rows;

  AreaMaker(
      RawLayer raw, List<FieldColumn> columns, FieldGuess fields, @Nullable String version, AreaRows rows) {
    this.raw = raw;
    this.columns = columns;
    this.fields = fields;
    this.version = version;
    this.rows = rows;
  }

  /// The areas in the order of their first rows. What cannot become one is noted in the rows.
  List<Area> areas(Progress progress) {
    List<Area> areas = new ArrayList<>();
    rowsByCode().forEach((code, members) -> {
      progress.check();
      Geometry whole = geometry(code, members);
      if (whole != null) {
        areas.add(area(code, members.getFirst(), whole));
      }
    });
    return areas;
  }

  private Map<String, List<Integer>> rowsByCode() {
    Map<String, List<Integer>> found = new LinkedHashMap<>();
    for (int i = 0; i < raw.features().size(); i++) {
      if (rows.geometry(i) == null) {
        continue;
      }
      String written = fields.code().texts().get(i);
      String code = written == null ? null : FieldColumn.code(fields.level(), written);
      if (written == null) {
        rows.reject(i, "no-code", Message.of("area.noCode", fields.code().name()));
      } else if (code == null) {
        rows.reject(i, "not-a-code", Message.of("area.notACode", written));
      } else {
        noteRepair(i, written, code);
        found.computeIfAbsent(code, any -> new ArrayList<>()).add(i);
      }
    }
    return found;
  }

  private void noteRepair(int i, String written, String code) {
    int column = raw.fields().indexOf(fields.code().name());
    Serializable original = raw.features().get(i).values().get(column);
    if (written.length() < code.length()) {
      rows.repair(i, "leading-zero", Message.of("area.leadingZero", written, code));
    } else if (original instanceof String text && !text.strip().equals(text)) {
      rows.repair(i, "spaces-removed", Message.of("area.spacesRemoved", code));
    }
  }

  private @Nullable Geometry geometry(String code, List<Integer> members) {
    if (members.size() == 1) {
      return rows.geometry(members.getFirst());
    }
    String numbers = String.join(", ", members.stream().map(i -> Integer.toString(rows.row(i))).toList());
    FieldColumn differing = differing(members);
    if (differing != null) {
      Message message = Message.of("area.duplicateCode", code, numbers, differing.name());
      members.forEach(i -> rows.reject(i, "duplicate-code", message));
      return null;
    }
    List<Geometry> parts = members.stream().<Geometry>map(rows::geometry).toList();
    Geometry whole = PolygonMender.polygons(OverlayNGRobust.union(parts, new GeometryFactory()));
    rows.repair(
        members.getFirst(), "parts-joined", Message.of("area.partsJoined", members.size(), code, numbers));
    return whole;
  }

  /// The first column, apart from row numbers and measures of shape, in which rows with the same code differ.
  private @Nullable FieldColumn differing(List<Integer> members) {
    for (int c = 0; c < columns.size(); c++) {
      FieldColumn column = columns.get(c);
      if (column == fields.code() || FieldGuess.isTechnical(column)) {
        continue;
      }
      Serializable first = value(members.getFirst(), c);
      for (int i : members) {
        if (!Objects.equals(first, value(i, c))) {
          return column;
        }
      }
    }
    return null;
  }

  private @Nullable Serializable value(int i, int column) {
    return raw.features().get(i).values().get(column);
  }

  private Area area(String code, int i, Geometry whole) {
    AreaCode key = new AreaCode(fields.level(), version, code);
    String named = oneLine(at(fields.name(), i));
    String name =
        named == null || named.equals(code)
            ? code
            : fields.level() == AreaLevel.DESO ? named + " (" + code + ")" : named;
    String municipality = CodeForm.municipalityOf(key);
    if (municipality == null && fields.level() == AreaLevel.OWN) {
      String written = at(fields.municipalityCode(), i);
      municipality = written == null ? null : FieldColumn.code(AreaLevel.MUNICIPALITY, written);
    }
    String municipalityName =
        fields.level() == AreaLevel.MUNICIPALITY
            ? (named == null ? null : name)
            : oneLine(at(fields.municipalityName(), i));
    String regso = fields.level() == AreaLevel.DESO ? at(fields.regsoCode(), i) : null;
    String regsoCode = regso == null ? null : FieldColumn.code(AreaLevel.REGSO, regso);
    return new Area(key, name, municipality, municipalityName, regsoCode, whole);
  }

  private static @Nullable String at(@Nullable FieldColumn column, int i) {
    return column == null ? null : column.texts().get(i);
  }

  private static @Nullable String oneLine(@Nullable String text) {
    return text == null ? null : text.replaceAll("\\s+", " ");
  }
}
