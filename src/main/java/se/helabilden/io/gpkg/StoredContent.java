package se.helabilden.io.gpkg;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.AreaList;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.map.Overlay;
import se.helabilden.map.OverlayFeatures;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;

/// The content of an open database: read when first asked for, checked against its hash, remembered while memory lasts.
final class StoredContent implements ProjectContent {
  private final Connection connection;
  private final ReentrantLock turn;
  private final Path file;
  private final Map<String, SoftReference<Object>> remembered = new ConcurrentHashMap<>();
  private final Map<String, AreaList> codes = new HashMap<>();

  /// @param turn held by whoever uses the connection
  /// @param file the user's file, for messages
  StoredContent(Connection connection, ReentrantLock turn, Path file) {
    this.connection = connection;
    this.turn = turn;
    this.file = file;
  }

  /// Reads one thing; null where it is not there.
  @FunctionalInterface
  private interface Reading<T> {
    @Nullable T read() throws SQLException;
  }

  @Override
  public AreaLayer layer(String hash) {
    return find(
        "layer " + hash,
        AreaLayer.class,
        () -> {
          LayerTable table = LayerTable.find(connection, hash, null).orElse(null);
          return table == null ? null : table.read(connection);
        });
  }

  @Override
  public IndicatorSeries series(String hash) {
    return find("series " + hash, IndicatorSeries.class, () -> SeriesTable.read(connection, hash, codes));
  }

  @Override
  public MatchReceipt receipt(String hash) {
    return find("receipt " + hash, MatchReceipt.class, () -> ReceiptTable.read(connection, hash));
  }

  @Override
  public OverlayFeatures overlay(String hash) {
    return find("overlay " + hash, OverlayFeatures.class, () -> OverlayTable.read(connection, hash));
  }

  private <T> T find(String key, Class<T> type, Reading<T> reading) {
    Object known = known(key);
    if (known != null) {
      return type.cast(known);
    }
    turn.lock();
    try {
      known = known(key);
      if (known != null) {
        return type.cast(known);
      }
      T read = reading.read();
      if (read == null) {
        throw Failures.damaged(file, new IllegalArgumentException("no " + key));
      }
      remember(key, read);
      return read;
    } catch (SQLException e) {
      throw Failures.of(e, file);
    } catch (IllegalArgumentException e) {
      throw Failures.damaged(file, e);
    } finally {
      turn.unlock();
    }
  }

  private @Nullable Object known(String key) {
    SoftReference<Object> held = remembered.get(key);
    return held == null ? null : held.get();
  }

  private void remember(String key, Object value) {
    remembered.put(key, new SoftReference<>(value));
  }

  /// Writes new content, in a transaction of the caller's. It is remembered only when that is through.
  ///
  /// @throws IllegalArgumentException if a layer is not what its hash says
  void write(NewContent added) throws SQLException {
    for (NewContent.Layer layer : added.layers()) {
      if (!layer.info().hash().equals(layer.areas().contentHash())) {
        throw new IllegalArgumentException("another hash: " + layer.info());
      }
      LayerTable.add(connection, layer.info(), layer.areas());
    }
    for (IndicatorSeries series : added.series()) {
      SeriesTable.add(connection, series);
    }
    for (MatchReceipt receipt : added.receipts()) {
      ReceiptTable.add(connection, receipt);
    }
    for (OverlayFeatures overlay : added.overlays()) {
      OverlayTable.add(connection, overlay);
    }
  }

  void remember(NewContent added) {
    added.layers().forEach(layer -> remember("layer " + layer.info().hash(), layer.areas()));
    added.series().forEach(series -> remember("series " + series.hash(), series));
  }

  /// @throws IllegalArgumentException if the project refers to content that is not there
  void requireAll(Project before, Project after) throws SQLException {
    for (LayerInfo layer : after.layers()) {
      require(before.layers().contains(layer), "app_layer", layer.hash());
    }
    for (Indicator indicator : after.indicators()) {
      require(before.indicators().contains(indicator), "app_series", indicator.series());
    }
    for (ImportRecord record : after.imports()) {
      require(before.imports().contains(record), "app_receipt", record.receipt());
    }
    for (Overlay overlay : after.overlays()) {
      boolean known = before.overlays().stream().anyMatch(each -> each.hash().equals(overlay.hash()));
      if (!known && !OverlayTable.exists(connection)) {
        throw new IllegalArgumentException("not in the store: " + overlay);
      }
      require(known, OverlayTable.NAME, overlay.hash());
    }
  }

  private void require(boolean known, String table, String hash) throws SQLException {
    if (!known && Sqlite.number(connection, "SELECT count(*) FROM " + table + " WHERE hash = ?", hash) == 0) {
      throw new IllegalArgumentException("not in the store: " + table + " " + hash);
    }
  }
}
