package se.helabilden.map;

import java.util.List;
import java.util.Optional;
import se.helabilden.area.Crs;
import se.helabilden.work.Progress;

/// Background maps from the web, fetched only while somebody has switched them on. All take long, can be
/// cancelled, and refuse with a [se.helabilden.work.UserFacingException] (INPUT) in plain words.
public interface GroundSource {
  /// The plane of the pictures.
  Crs PLANE = Crs.SWEREF99_TM;

  /// What a service offers.
  ///
  /// @param version of the service's language, or [GroundMap#TILES]
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
  /// @param address of one of both kinds that [GroundMap#address] tells
  /// @param near a view of the areas, in [#PLANE]: where the service ought to have something
  Offer offer(String address, View near, Progress progress);

  /// The map of a part of the world in [#PLANE], as large as the view.
  Picture picture(GroundMap map, View view, Progress progress);

  /// The same map made of what has been kept, asking nothing of the web; empty where that does not hold all of it.
  Optional<Picture> kept(GroundMap map, View view, Progress progress);
}
