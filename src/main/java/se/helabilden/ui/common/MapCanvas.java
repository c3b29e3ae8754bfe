package se.helabilden.ui.common;

import java.nio.IntBuffer;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.AreaPalette;
import se.helabilden.map.AreaRaster;
import se.helabilden.map.CropPart;
import se.helabilden.map.MapForm;
import se.helabilden.map.SeeThrough;
import se.helabilden.map.SheetExtras;
import se.helabilden.map.View;

/// Shows a map. The areas are rasterised in the background; until a new picture is there the old one is moved and
/// stretched to where it belongs. A new colouring of the same view is shown at once.
///
/// What is outside the areas has the region's own background colour, so that it follows the theme.
public final class MapCanvas extends Region {
  private static final double MARGIN = 16;
  private static final double CLOSEST = 0.2;
  private static final double FARTHEST = 4;
  private static final double FADING = 0.72;
  private static final int BORDER = 0x3b4754;
  private static final int MARKED = 0x10202e;
  private static final SheetExtras NOTHING_MORE =
      new SheetExtras(MapForm.AREAS, SheetExtras.Labels.NONE, SheetExtras.Guide.NONE, Set.of(), List.of());
  private static final int HALO = 0xffffff;

  /// A picture that is shown.
  ///
  /// @param scale pixels of the picture for a pixel of the window
  private record Painted(MapLayer layer, AreaRaster raster, double scale) {}

  private final Background background;
  private final GroundView ground;
  private final ImageView picture = new ImageView();
  private final Affine placing = new Affine();
  private final AreaOutline outline = new AreaOutline();
  private final MapOver over = new MapOver();
  private SheetExtras extras = NOTHING_MORE;
  private final Rectangle clip = new Rectangle();
  private final ObjectProperty<MapState.@Nullable Zoom> zoom = new SimpleObjectProperty<>();
  private Insets room = Insets.EMPTY;
  private @Nullable ShownMap map;
  private @Nullable CropPart part;
  private boolean @Nullable [] lit;
  private boolean[] selected = new boolean[0];
  private boolean anySelected;
  private int hovered = -1;
  private @Nullable Painted painted;
  private @Nullable Job painting;
  private @Nullable View beingPainted;
  private @Nullable View wanted;
  private @Nullable MapLayer thinned;
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private boolean colourAgain;

  @SuppressWarnings("this-escape")
  public MapCanvas(Background background) {
    this.background = background;
    this.ground = new GroundView(background, this::colourLater);
    getStyleClass().add("map-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setClip(clip);
    picture.getTransforms().add(placing);
    picture.setManaged(false);
    getChildren().addAll(ground.node(), picture, over, outline);
    zoom.subscribe((_, _) -> requestLayout());
    backgroundProperty().subscribe((_, _) -> colourLater());
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::outputScaleXProperty)
        .subscribe(_ -> requestLayout());
  }

  /// What part of the world shows; null for all of it.
  public ObjectProperty<MapState.@Nullable Zoom> zoomProperty() {
    return zoom;
  }

  /// Shows a map; null for none.
  public void show(@Nullable ShownMap next) {
    MapLayer before = map == null ? null : map.data().layer();
    MapLayer now = next == null ? null : next.data().layer();
    map = next;
    if (now != before) {
      selected = new boolean[now == null ? 0 : now.areas().size()];
      anySelected = false;
      lit = null;
      hovered = -1;
      if (before != null && zoom.get() != null && !zoom.isBound()) {
        zoom.set(null);
      }
    }
    colourLater();
  }

  /// Lays names, circles and layers over the areas.
  public void setExtras(SheetExtras changed) {
    extras = changed;
    ground.show(changed.groundShown());
    colourLater();
  }

  /// How the background map fares.
  public ReadOnlyObjectProperty<GroundState> groundStateProperty() {
    return ground.stateProperty();
  }

  /// Lights some areas by fading all others; null for none faded.
  public void light(boolean @Nullable [] areas) {
    lit = areas;
    colourLater();
  }

  /// Shows a part alone, as large as there is room for, as pictures of it do; null for the whole.
  public void frame(@Nullable CropPart only) {
    part = only;
    colourLater();
  }

  /// Outlines areas.
  public void select(boolean[] areas) {
    selected = areas;
    anySelected = false;
    for (boolean each : areas) {
      anySelected |= each;
    }
    colourLater();
  }

  /// Outlines the area under the pointer or the keyboard's mark; -1 for none.
  public void hover(int area) {
    if (hovered != area) {
      hovered = area;
      traceHovered();
    }
  }

  /// The area at a point of this region.
  public OptionalInt areaAt(double x, double y) {
    Painted now = painted;
    View view = view();
    if (now == null || view == null || map == null || now.layer() != map.data().layer()) {
      return OptionalInt.empty();
    }
    OptionalInt circle = over.circleAt(x, y);
    if (circle.isPresent()) {
      return circle;
    }
    View of = now.raster().view();
    return now.raster()
        .areaAt((int) Math.floor(of.pixelX(view.worldX(x))), (int) Math.floor(of.pixelY(view.worldY(y))));
  }

  /// What is shown now, in pixels of the window; null before there is a map or a size.
  public @Nullable View view() {
    int width = (int) getWidth();
    int height = (int) getHeight();
    ShownMap now = map;
    if (now == null || width < 2 || height < 2) {
      return null;
    }
    MapState.Zoom at = zoom.get();
    if (at == null) {
      return fitted(now, width, height);
    }
    double units = at.metresPerPixel();
    return new View(at.x() - units * width / 2, at.y() + units * height / 2, units, width, height);
  }

  /// Keeps the whole map clear of what lies over the edges; parts that are zoomed to go under it.
  public void setRoom(Insets kept) {
    if (!room.equals(kept)) {
      room = kept;
      requestLayout();
    }
  }

  /// Keeps what is to be read on the map clear of words over its lower edge, so many pixels high.
  public void setFoot(double high) {
    over.setFoot(high);
  }

  private View fitted(ShownMap now, int width, int height) {
    int wide = (int) Math.max(2, width - room.getLeft() - room.getRight());
    int high = (int) Math.max(2, height - room.getTop() - room.getBottom());
    View within = View.fit(part == null ? now.data().layer().shapes().extent() : part.extent(), wide, high, MARGIN);
    View moved = within.panned(room.getLeft(), room.getTop());
    return new View(moved.west(), moved.north(), moved.unitsPerPixel(), width, height);
  }

  /// Whether a picture of the map as it is now stands there, and nothing is on its way.
  public boolean isSettled() {
    Painted now = painted;
    return painting == null && !colourAgain && now != null && map != null && now.layer() == map.data().layer();
  }

  public void pan(double dx, double dy) {
    View view = view();
    if (view != null) {
      look(view.panned(dx, dy));
    }
  }

  /// Magnifies about a point that stays where it is.
  public void zoomBy(double factor, double x, double y) {
    View view = view();
    ShownMap now = map;
    if (view != null && now != null) {
      double whole = fitted(now, view.width(), view.height()).unitsPerPixel();
      double units = Math.clamp(view.unitsPerPixel() / factor, Math.min(CLOSEST, whole), whole * FARTHEST);
      look(view.zoomed(view.unitsPerPixel() / units, x, y));
    }
  }

  /// Shows all areas.
  public void fit() {
    zoom.set(null);
  }

  /// Moves an area into sight, if it is not there.
  public void reveal(int area) {
    View view = view();
    ShownMap now = map;
    if (view == null || now == null || area < 0) {
      return;
    }
    double x = view.pixelX(now.data().layer().centres().x(area));
    double y = view.pixelY(now.data().layer().centres().y(area));
    boolean outside = x < MARGIN || y < MARGIN || x > view.width() - MARGIN || y > view.height() - MARGIN;
    if (outside && !Double.isNaN(x)) {
      look(view.panned(view.width() / 2.0 - x, view.height() / 2.0 - y));
    }
  }

  private void look(View view) {
    double units = view.unitsPerPixel();
    zoom.set(
        new MapState.Zoom(view.west() + units * view.width() / 2, view.north() - units * view.height() / 2, units));
  }

  private void colourLater() {
    colourAgain = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    View view = view();
    ShownMap now = map;
    if (view == null || now == null) {
      picture.setImage(null);
      over.show(null, extras, null, null, null);
      painted = null;
      buffer = null;
      colourAgain = false;
      traceHovered();
      return;
    }
    Painted old = painted;
    if (old != null && old.layer() != now.data().layer()) {
      painted = null;
      old = null;
      picture.setImage(null);
      // or the next picture of the same size would be painted where nobody looks
      buffer = null;
    }
    double scale = outputScale();
    View fine = scaled(view, scale);
    if (old == null || !old.raster().view().equals(fine)) {
      paint(fine, scale, now.data().layer());
    }
    if (colourAgain && old != null) {
      colour(old, now);
    }
    place(view);
    ground.place(view, scaled(view, scale));
    over.resizeRelocate(0, 0, getWidth(), getHeight());
    over.show(now, extras, lit, part, view);
    traceHovered();
  }

  private double outputScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : Math.max(1, getScene().getWindow().getOutputScaleX());
  }

  private static View scaled(View view, double scale) {
    return scale == 1
        ? view
        : new View(
            view.west(),
            view.north(),
            view.unitsPerPixel() / scale,
            (int) Math.ceil(view.width() * scale),
            (int) Math.ceil(view.height() * scale));
  }

  /// One picture is made at a time; what is wanted meanwhile follows when it is done, so that a long drag shows
  /// something all the way. A picture of other areas, another size, or quite another part of the world is not waited for.
  private void paint(View view, double scale, MapLayer layer) {
    View before = wanted;
    wanted = view;
    boolean overtaken = beingPainted != null && !beingPainted.isNear(view);
    if (painting != null && (overtaken || painted == null)) {
      if (view.equals(before)) {
        return;
      }
      painting.cancel();
      painting = null;
    }
    if (painting == null) {
      beingPainted = view;
      painting =
          background.startQuietly(
              progress -> new Painted(layer, AreaRaster.of(layer.shapes(), view, 2, scale, progress), scale),
              this::painted,
              () -> painting = null);
    }
  }

  private void painted(Painted done) {
    painting = null;
    ShownMap now = map;
    if (now == null || now.data().layer() != done.layer()) {
      requestLayout();
      return;
    }
    painted = done;
    colour(done, now);
    thin(done.layer());
    View view = view();
    if (view != null) {
      place(view);
    }
    if (!done.raster().view().equals(wanted)) {
      requestLayout();
    }
  }

  /// Once the first picture stands there, the next ones are made quicker.
  private void thin(MapLayer layer) {
    if (thinned != layer) {
      thinned = layer;
      background.startQuietly(
          progress -> {
            layer.shapes().thin(progress);
            return layer;
          },
          _ -> {});
    }
  }

  private void colour(Painted now, ShownMap of) {
    colourAgain = false;
    View view = now.raster().view();
    PixelBuffer<IntBuffer> into = buffer;
    if (into == null || into.getWidth() != view.width() || into.getHeight() != view.height()) {
      into =
          new PixelBuffer<>(
              view.width(),
              view.height(),
              IntBuffer.allocate(view.width() * view.height()),
              PixelFormat.getIntArgbPreInstance());
      buffer = into;
      picture.setImage(new WritableImage(into));
    }
    AreaPalette palette =
        extras.form() == MapForm.CIRCLES
            ? AreaPalette.ground(of.map(), now.scale(), ground(), BORDER)
            : AreaPalette.of(of.map(), now.scale(), ground(), BORDER);
    if (part != null && part.crop().ofAreas() && part.of() == of.map().values().size()) {
      palette = palette.only(part.shown(), CropPart.others());
    }
    boolean[] bright = lit;
    if (bright != null) {
      palette = palette.faded(bright, FADING);
    }
    int[] pixels = into.getBuffer().array();
    now.raster().colour(palette, pixels);
    if (ground.shows()) {
      SeeThrough.apply(pixels, SeeThrough.mask(now.raster(), of.map().values().size()), ground(), ground.opacity());
    }
    if (anySelected) {
      int thickness = (int) Math.max(1, Math.round(2 * now.scale()));
      now.raster().outline(selected, thickness, MARKED, HALO, pixels);
    }
    into.updateBuffer(all -> null);
  }

  private int ground() {
    return getBackground() != null
            && !getBackground().getFills().isEmpty()
            && getBackground().getFills().getLast().getFill() instanceof Color colour
        ? (int) (colour.getRed() * 255 + 0.5) << 16
            | (int) (colour.getGreen() * 255 + 0.5) << 8
            | (int) (colour.getBlue() * 255 + 0.5)
        : 0xffffff;
  }

  /// Puts the picture that there is where its part of the world now lies.
  private void place(View view) {
    Painted now = painted;
    if (now != null) {
      View of = now.raster().view();
      double size = of.unitsPerPixel() / view.unitsPerPixel();
      placing.setToTransform(
          size, 0, view.pixelX(of.west()), 0, size, view.pixelY(of.north()));
      picture.setSmooth(size != 1);
    }
  }

  private void traceHovered() {
    View view = view();
    ShownMap now = map;
    boolean none = view == null || now == null || hovered < 0 || hovered >= now.data().layer().areas().size();
    outline.trace(none ? List.of() : now.data().layer().shapes().rings(hovered, view));
  }

  @Override
  protected double computePrefWidth(double height) {
    return 480;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 360;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 160;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 120;
  }
}
