package se.helabilden.io.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.helabilden.map.GroundMap;
import se.helabilden.map.GroundSource;
import se.helabilden.map.View;

/// The questions that a map service (WMS) is asked.
final class WmsAddress {
  private static final Set<String> OURS =
      Set.of(
          "service", "request", "version", "layers", "styles", "crs", "srs", "bbox", "width", "height", "format",
          "transparent", "bgcolor", "exceptions");

  private WmsAddress() {}

  static URI capabilities(String address) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("SERVICE", "WMS");
    asked.put("REQUEST", "GetCapabilities");
    return with(address, asked);
  }

  /// @param width pixels to ask for, perhaps fewer than the view's
  static URI map(GroundMap map, View view, int width, int height) {
    boolean newer = GroundMap.NEWER.equals(map.version());
    double south = view.worldY(view.height());
    double east = view.worldX(view.width());
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("SERVICE", "WMS");
    asked.put("VERSION", map.version());
    asked.put("REQUEST", "GetMap");
    asked.put("LAYERS", map.layer());
    asked.put("STYLES", "");
    asked.put(newer ? "CRS" : "SRS", GroundSource.PLANE.id());
    // the newer version follows the coordinate system, whose first axis is north
    asked.put(
        "BBOX",
        newer ? corners(south, view.west(), view.north(), east) : corners(view.west(), south, east, view.north()));
    asked.put("WIDTH", Integer.toString(width));
    asked.put("HEIGHT", Integer.toString(height));
    asked.put("FORMAT", "image/png");
    asked.put("TRANSPARENT", "FALSE");
    return with(map.address(), asked);
  }

  private static String corners(double... corners) {
    List<String> texts = new ArrayList<>();
    for (double corner : corners) {
      texts.add(String.format(Locale.ROOT, "%.3f", corner));
    }
    return String.join(",", texts);
  }

  /// What the address asks already is kept, but for what is ours to ask.
  private static URI with(String address, Map<String, String> asked) {
    URI base = URI.create(address);
    List<String> parts = new ArrayList<>();
    if (base.getRawQuery() != null) {
      for (String part : base.getRawQuery().split("&")) {
        if (!part.isEmpty() && !OURS.contains(part.replaceFirst("=.*", "").toLowerCase(Locale.ROOT))) {
          parts.add(part);
        }
      }
    }
    asked.forEach((key, value) -> parts.add(key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    String before = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
    return URI.create(before + "?" + String.join("&", parts));
  }
}
