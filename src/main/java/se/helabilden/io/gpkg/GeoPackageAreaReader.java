package se.helabilden.io.gpkg;

import java.io.Serializable;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import se.helabilden.area.AreaReader;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Polygon layers of a GeoPackage from anywhere. Only true tables are read; a layer that is a view is refused, since a
/// view is a program of the file's.
public final class GeoPackageAreaReader implements AreaReader {
  private final Path temporary;

  /// @param temporary where copies of foreign files are made; they are removed after reading
  public GeoPackageAreaReader(Path temporary) {
    this.temporary = temporary;
  }

  @Override
  public boolean accepts(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".gpkg") || (name.matches(".*\\.(sqlite3?|db)") && ForeignDatabase.isSqlite(file));
  }

  @Override
  public List<String> layers(Path file, Progress progress) {
    return names(file, false, progress);
  }

  @Override
  public List<String> anyLayers(Path file, Progress progress) {
    return names(file, true, progress);
  }

  private List<String> names(Path file, boolean any, Progress progress) {
    try (ForeignDatabase database = ForeignDatabase.open(file, temporary, progress)) {
      return layers(database, any, Place.file(file)).stream().map(ForeignLayer::table).toList();
    }
  }

  @Override
  public Loaded<RawLayer> read(Path file, @Nullable String layer, Progress progress) {
    return read(file, layer, false, progress);
  }

  @Override
  public Loaded<RawLayer> readAny(Path file, @Nullable String layer, Progress progress) {
    return read(file, layer, true, progress);
  }

  private Loaded<RawLayer> read(Path file, @Nullable String layer, boolean any, Progress progress) {
    try (ForeignDatabase database = ForeignDatabase.open(file, temporary, progress)) {
      Place place = Place.file(file);
      ForeignLayer chosen = chosen(layers(database, any, place), layer, place);
      return rows(database, chosen, place.withSheet(chosen.table()), progress);
    }
  }

  private static List<ForeignLayer> layers(ForeignDatabase database, boolean any, Place place) {
    try {
      List<ForeignLayer> all = ForeignLayer.all(database.connection());
      List<ForeignLayer> areas = new ArrayList<>();
      for (ForeignLayer layer : all) {
        database.nextStep();
        if (!layer.isView() && (any || layer.mayHoldPolygons(database.connection()))) {
          areas.add(layer);
        }
      }
      if (!areas.isEmpty()) {
        return areas;
      }
      Optional<ForeignLayer> view = all.stream().filter(ForeignLayer::isView).findFirst();
      if (view.isPresent()) {
        Message message = Message.of("io.gpkg.onlyViews", view.get().table());
        throw UserFacingException.input("layer-is-a-view", message, place);
      }
      throw UserFacingException.input("no-polygons", Message.of("io.gpkg.noPolygons"), place);
    } catch (SQLException e) {
      if (ForeignLayer.isMissingTable(e)) {
        throw UserFacingException.input("not-a-geopackage", Message.of("io.gpkg.notGeoPackage"), place, e);
      }
      throw database.refusal(e);
    }
  }

  private static ForeignLayer chosen(List<ForeignLayer> layers, @Nullable String wanted, Place place) {
    String names = String.join(", ", layers.stream().map(ForeignLayer::table).toList());
    if (wanted == null) {
      if (layers.size() > 1) {
        Message message = Message.of("io.gpkg.severalLayers", layers.size(), names);
        throw UserFacingException.input("several-layers", message, place);
      }
      return layers.getFirst();
    }
    return layers.stream()
        .filter(layer -> layer.table().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () -> UserFacingException.usage("unknown-layer", Message.of("io.gpkg.unknownLayer", wanted, names)));
  }

  private static Loaded<RawLayer> rows(ForeignDatabase database, ForeignLayer layer, Place place, Progress progress) {
    List<RawLayer.RawFeature> features = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    try (PreparedStatement columns = database.connection().prepareStatement(ForeignLayer.COLUMNS)) {
      List<String> fields = layer.fields(columns);
      long total = layer.estimate(database.connection());
      try (Statement statement = database.connection().createStatement();
          ResultSet result = statement.executeQuery(layer.select(fields))) {
        while (result.next()) {
          int row = features.size() + 1;
          features.add(new RawLayer.RawFeature(row, values(result, fields.size()), shape(result, row, place, issues)));
          database.nextStep();
          if (row % 1000 == 0) {
            progress.check();
            progress.report(total <= 0 ? -1 : Math.min(1, (double) row / total), Message.of("io.gpkg.rowsRead", row));
          }
        }
      }
      String crs = layer.crs(database.connection());
      return new Loaded<>(new RawLayer(layer.table(), fields, features, crs, "gpkg", null), issues);
    } catch (SQLException e) {
      throw database.refusal(e);
    }
  }

  private static List<@Nullable Serializable> values(ResultSet result, int fields) throws SQLException {
    @Nullable Serializable[] values = new Serializable[fields];
    for (int i = 0; i < fields; i++) {
      values[i] =
          switch (result.getObject(i + 2)) {
            case String text -> text;
            case Integer whole -> (long) whole;
            case Long whole -> whole;
            case Double number -> number;
            case null, default -> null;
          };
    }
    return Arrays.asList(values);
  }

  private static @Nullable Geometry shape(ResultSet result, int row, Place place, List<Issue> issues)
      throws SQLException {
    try {
      return ForeignWkb.read(result.getBytes(1));
    } catch (ForeignWkb.NotFinite e) {
      Message message = Message.of("io.gpkg.damagedCoordinates", row);
      throw UserFacingException.input("damaged-coordinates", message, place.withRow(row), e);
    } catch (ParseException e) {
      issues.add(Issue.error("damaged-geometry", Message.of("io.gpkg.damagedGeometry", row), place.withRow(row)));
      return null;
    }
  }
}
