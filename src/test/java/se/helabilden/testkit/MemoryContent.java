package se.helabilden.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.map.OverlayFeatures;
import se.helabilden.project.ProjectContent;

/// Content of a project in memory.
public final class MemoryContent implements ProjectContent {
  private final Map<String, AreaLayer> layers = new HashMap<>();
  private final Map<String, IndicatorSeries> series = new HashMap<>();

  public MemoryContent with(AreaLayer layer) {
    layers.put(layer.contentHash(), layer);
    return this;
  }

  public MemoryContent with(IndicatorSeries added) {
    series.put(added.hash(), added);
    return this;
  }

  @Override
  public AreaLayer layer(String hash) {
    return Optional.ofNullable(layers.get(hash)).orElseThrow(() -> new NoSuchElementException(hash));
  }

  @Override
  public IndicatorSeries series(String hash) {
    return Optional.ofNullable(series.get(hash)).orElseThrow(() -> new NoSuchElementException(hash));
  }

  @Override
  public OverlayFeatures overlay(String hash) {
    throw new NoSuchElementException(hash);
  }

  @Override
  public MatchReceipt receipt(String hash) {
    throw new NoSuchElementException(hash);
  }
}
