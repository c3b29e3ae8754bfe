package se.helabilden.project;

import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.map.OverlayFeatures;

/// The large immutable parts of a project, found by hash. Read when first asked for, then remembered while memory
/// lasts. Thread-safe.
public interface ProjectContent {
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if the file is damaged
  AreaLayer layer(String hash);

  /// @throws se.helabilden.work.UserFacingException (PROJECT) if the file is damaged
  IndicatorSeries series(String hash);

  /// @throws se.helabilden.work.UserFacingException (PROJECT) if the file is damaged
  MatchReceipt receipt(String hash);

  /// @throws se.helabilden.work.UserFacingException (PROJECT) if the file is damaged
  OverlayFeatures overlay(String hash);

  default AreaLayer layer(LayerInfo info) {
    return layer(info.hash());
  }

  default IndicatorSeries series(Indicator indicator) {
    return series(indicator.series());
  }

  default MatchReceipt receipt(ImportRecord record) {
    return receipt(record.receipt());
  }
}
