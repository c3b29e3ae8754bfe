package se.helabilden.project;

import java.util.List;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.map.OverlayFeatures;

/// Content that an edit brings with it; what the store already has is kept once.
public record NewContent(
    List<Layer> layers, List<IndicatorSeries> series, List<MatchReceipt> receipts, List<OverlayFeatures> overlays) {
  public static final NewContent NONE = new NewContent(List.of(), List.of(), List.of());

  /// A layer's areas with what is told about it.
  public record Layer(LayerInfo info, AreaLayer areas) {}

  public NewContent {
    layers = List.copyOf(layers);
    series = List.copyOf(series);
    receipts = List.copyOf(receipts);
    overlays = List.copyOf(overlays);
  }

  public NewContent(List<Layer> layers, List<IndicatorSeries> series, List<MatchReceipt> receipts) {
    this(layers, series, receipts, List.of());
  }

  public static NewContent of(OverlayFeatures overlay) {
    return new NewContent(List.of(), List.of(), List.of(), List.of(overlay));
  }

  public static NewContent of(LayerInfo info, AreaLayer areas) {
    return new NewContent(List.of(new Layer(info, areas)), List.of(), List.of());
  }

  public static NewContent of(List<IndicatorSeries> series) {
    return new NewContent(List.of(), series, List.of());
  }

  /// What an import of values brings: its numbers, and the receipt of its [ImportRecord].
  public static NewContent of(List<IndicatorSeries> series, MatchReceipt receipt) {
    return new NewContent(List.of(), series, List.of(receipt));
  }
}
