package se.helabilden.map;

import java.util.List;
import se.helabilden.area.Crs;
import se.helabilden.work.Progress;

/// Background maps from the web, fetched only while somebody has switched them on. Both methods take long, can be
/// cancelled, and refuse with a [se.helabilden.work.UserFacingException] (INPUT) in plain words.
public interface GroundSource {
  /// The only plane that maps are asked for in: pictures are never bent.
  Crs PLANE = Crs.SWEREF99_TM;

  /// What a service offers.
  ///
  /// @param version of the service's language
  /// @param credit whose maps they are, as the service says it; may be empty
  /// @param layers those that come in [#PLANE]
  record Offer(String title, String version, String credit, List<Layer> layers) {
    public Offer {
      layers = List.copyOf(layers);
    }
  }

  /// A layer of a service.
  ///
  /// @param title for people
  record Layer(String name, String title) {}

  /// Asks a service what it has.
  ///
  /// @param address as [GroundMap#address] gives it
  Offer offer(String address, Progress progress);

  /// The map of a part of the world in [#PLANE], as large as the view.
  Picture picture(GroundMap map, View view, Progress progress);
}
