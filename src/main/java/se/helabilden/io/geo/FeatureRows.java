package se.helabilden.io.geo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;

/// The rows of a layer whose areas need not have the same fields, as they are being read.
final class FeatureRows {
  /// The column of a feature's own id, as other programs call it.
  static final String FEATURE_ID = "fid";

  private record Row(Map<Integer, Serializable> values, @Nullable Geometry geometry) {}

  private final Place place;
  private final Progress progress;
  private final Map<String, Integer> fields = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private Map<Integer, Serializable> values = new LinkedHashMap<>();

  FeatureRows(Place place, Progress progress) {
    this.place = place;
    this.progress = progress;
  }

  /// How many rows have been read whole.
  int count() {
    return rows.size();
  }

  /// A value of the row that is being read; null leaves only the field's name. A text without content is none.
  void put(String field, @Nullable Serializable value) {
    int index = fields.computeIfAbsent(field, any -> fields.size());
    if (value != null && !(value instanceof String text && text.isBlank())) {
      values.put(index, value);
    }
  }

  /// What is wrong with the row that is being read. The message's only gap is the row's number.
  void fault(String id, String key) {
    int row = rows.size() + 1;
    issues.add(Issue.error(id, Message.of(key, row), place.withRow(row)));
  }

  void ringClosed() {
    int row = rows.size() + 1;
    issues.add(Issue.note("ring-closed", Message.of("io.geo.ringClosed", row), place.withRow(row)));
  }

  void remark(Issue issue) {
    issues.add(issue);
  }

  /// Ends the row that is being read.
  void end(@Nullable Geometry geometry) {
    rows.add(new Row(values, geometry));
    values = new LinkedHashMap<>();
    if (rows.size() % 1000 == 0) {
      progress.check();
      progress.report(-1, Message.of("io.geo.progress", rows.size()));
    }
  }

  List<@Nullable Geometry> geometries() {
    return rows.stream().<@Nullable Geometry>map(Row::geometry).toList();
  }

  Loaded<RawLayer> layer(String name, @Nullable String crs, String format, @Nullable String encoding) {
    List<String> names = List.copyOf(fields.keySet());
    List<RawLayer.RawFeature> features = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      @Nullable Serializable[] row = new Serializable[names.size()];
      rows.get(i).values.forEach((field, value) -> row[field] = value);
      features.add(new RawLayer.RawFeature(i + 1, Arrays.asList(row), rows.get(i).geometry));
    }
    return new Loaded<>(new RawLayer(name, names, features, crs, format, encoding), issues);
  }
}
