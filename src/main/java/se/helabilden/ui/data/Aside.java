package se.helabilden.ui.data;

import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.IndicatorEntry;

/// What the lower panel shows for a while in front of the import: closed, the import is there again.
sealed interface Aside {
  /// Where an indicator comes from and what it means.
  record Provenance(IndicatorEntry entry) implements Aside {}

  /// Where a layer comes from.
  record LayerFacts(LayerInfo layer) implements Aside {}

  /// All imports of the project.
  record Imports() implements Aside {}

  /// How it is done, told with the example.
  record HowTo() implements Aside {}

  /// What concerns a single indicator or the lack of one.
  sealed interface OfIndicators extends Aside {}

  /// An indicator is computed from others, or such a computation changed.
  record Formula() implements OfIndicators {}

  /// What is said of an indicator, to be changed.
  record About(String id) implements OfIndicators {}

  /// Which official indicators the project lacks.
  record Missing() implements OfIndicators {}
  /// Fetching from the web.
  record Web() implements Aside {}
}
