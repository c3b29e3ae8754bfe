package se.helabilden.project;

import java.util.List;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.IndicatorSeries;

/// Content that an edit brings with it; what the store already has is kept once.
public record NewContent(List<Layer> layers, List<IndicatorSeries> series) {
  public static final NewContent NONE = new NewContent(List.of(), List.of());

  /// A layer's areas with what is told about it.
  public record Layer(LayerInfo info, AreaLayer areas) {}

  public NewContent {
    layers = List.copyOf(layers);
    series = List.copyOf(series);
  }

  public static NewContent of(LayerInfo info, AreaLayer areas) {
    return new NewContent(List.of(new Layer(info, areas)), List.of());
  }

  public static NewContent of(List<IndicatorSeries> series) {
    return new NewContent(List.of(), series);
  }
}
