package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Texts;

/// What a crop shows of one layer: which areas, and where.
///
/// @param areas positions of the areas that are shown, rising
/// @param of how many areas there are in all
/// @param extent the part of the world that the map is to have in it
public record CropPart(Crop crop, List<Integer> areas, int of, Envelope extent) {
  private static final double AROUND = 0.06;
  /// Areas that only touch the edge are not in sight.
  private static final double INSIDE = 1e-6;
  private static final int NAMED = 8;

  public CropPart {
    areas = List.copyOf(areas);
    extent = new Envelope(extent);
  }

  /// Null where there is no crop, or where it leaves out nothing, or where it has none of the layer's areas in it: then
  /// the whole is shown.
  public static @Nullable CropPart of(@Nullable Crop crop, AreaLayer layer) {
    if (crop == null) {
      return null;
    }
    Crop.Extent extent = crop.extent();
    return extent == null ? ofAreas(crop, layer) : ofExtent(crop, extent, layer);
  }

  private static @Nullable CropPart ofAreas(Crop crop, AreaLayer layer) {
    TreeSet<Integer> found = new TreeSet<>();
    Envelope around = new Envelope();
    for (String code : crop.areas()) {
      int area = layer.indexOf(code);
      if (area >= 0 && !layer.area(area).geometry().isEmpty()) {
        found.add(area);
        around.expandToInclude(layer.area(area).geometry().getEnvelopeInternal());
      }
    }
    long placed = IntStream.range(0, layer.size()).filter(i -> !layer.area(i).geometry().isEmpty()).count();
    if (found.isEmpty() || found.size() == placed) {
      return null;
    }
    around.expandBy(AROUND * Math.max(around.getWidth(), around.getHeight()));
    return new CropPart(crop, List.copyOf(found), layer.size(), around);
  }

  private static @Nullable CropPart ofExtent(Crop crop, Crop.Extent extent, AreaLayer layer) {
    if (!(extent.west() < extent.east() && extent.south() < extent.north())) {
      return null;
    }
    Envelope shown = new Envelope(extent.west(), extent.east(), extent.south(), extent.north());
    Envelope within = new Envelope(shown);
    within.expandBy(-INSIDE * shown.getWidth(), -INSIDE * shown.getHeight());
    Geometry frame = new GeometryFactory().toGeometry(within);
    Envelope whole = new Envelope();
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < layer.size(); i++) {
      Geometry geometry = layer.area(i).geometry();
      whole.expandToInclude(geometry.getEnvelopeInternal());
      if (within.intersects(geometry.getEnvelopeInternal()) && frame.intersects(geometry)) {
        found.add(i);
      }
    }
    return found.isEmpty() || shown.contains(whole) ? null : new CropPart(crop, found, layer.size(), shown);
  }

  /// The colour (0xRRGGBB) of areas that a part leaves out.
  public static int others() {
    return Colours.OTHERS;
  }

  /// By position: whether an area is shown.
  public boolean[] shown() {
    boolean[] shown = new boolean[of];
    areas.forEach(area -> shown[area] = true);
    return shown;
  }

  /// The map with the words that a part of it must have: how large the part is, and why no more is shown.
  public Choropleth told(Choropleth map) {
    Texts texts = Texts.in(map.language());
    Captions captions = map.captions();
    List<String> notes = new ArrayList<>();
    notes.add(reasonNote(texts));
    notes.addAll(captions.notes());
    String size = size(texts);
    String subtitle = captions.subtitle().isBlank() ? size : captions.subtitle() + ". " + size;
    return map.withCaptions(captions.withSubtitle(subtitle).withNotes(notes));
  }

  /// `Del av helheten: 4 av 60 områden`.
  public String size(Texts texts) {
    return texts.text(crop.ofAreas() ? "map.cropAreas" : "map.cropExtent", areas.size(), of);
  }

  /// `Visar bara en del: samtalet gäller de här områdena`.
  public String reasonNote(Texts texts) {
    return crop.lacksReason() ? texts.text("map.cropNoReason") : texts.text("map.cropReason", crop.reason());
  }

  /// That only a part is shown, for those who do not see it.
  String spoken(AreaLayer layer, Texts texts) {
    String size = texts.text("map.altCrop", areas.size(), of);
    if (!crop.ofAreas() || areas.size() > NAMED) {
      return size;
    }
    String names = areas.stream().map(area -> layer.area(area).name()).collect(Collectors.joining(", "));
    return size + " " + texts.text("map.altCropAreas", names);
  }
}
