package se.helabilden.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Answers as a server of tiles does: pale squares with their borders, and a dot at one place of the Earth.
public final class TilesStandIn implements WebStandIn.Instead {
  public static final int DOT = 0xd00000;
  private static final Pattern PLACE = Pattern.compile(".*/(\\d+)/(\\d+)/(\\d+)(@2x)?\\.png");

  private final double longitude;
  private final double latitude;
  private final int finest;
  private final boolean squares;

  /// @param finest no tile of a finer scale is there
  /// @param squares whether squares are seen
  public TilesStandIn(double longitude, double latitude, int finest, boolean squares) {
    this.longitude = longitude;
    this.latitude = latitude;
    this.finest = finest;
    this.squares = squares;
  }

  @Override
  public boolean answer(HttpExchange exchange, int call) throws IOException {
    Matcher place = PLACE.matcher(exchange.getRequestURI().getPath());
    if (!place.matches() || Integer.parseInt(place.group(1)) > finest) {
      WebStandIn.send(exchange, 404, "none");
      return true;
    }
    int zoom = Integer.parseInt(place.group(1));
    byte[] png =
        png(zoom, Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)), place.group(4) == null ? 256 : 512);
    exchange.getResponseHeaders().set("Content-Type", "image/png");
    exchange.sendResponseHeaders(200, png.length);
    exchange.getResponseBody().write(png);
    exchange.getResponseBody().close();
    return true;
  }

  private byte[] png(int zoom, int x, int y, int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(!squares ? Color.WHITE : (x + y) % 2 == 0 ? new Color(0xe8eef4) : new Color(0xf4f0e4));
    graphics.fillRect(0, 0, size, size);
    if (squares) {
      graphics.setColor(new Color(0x8090a0));
      for (int i = 0; i < size; i += 64) {
        graphics.drawLine(0, i, size, i);
        graphics.drawLine(i, 0, i, size);
      }
      graphics.drawString(zoom + "/" + x + "/" + y, 8, 20);
    }
    double tiles = Math.pow(2, zoom);
    double sine = Math.sin(Math.toRadians(latitude));
    double east = (longitude + 180) / 360 * tiles - x;
    double south = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles - y;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(new Color(DOT));
    graphics.fill(new java.awt.geom.Ellipse2D.Double(east * size - 4, south * size - 4, 8, 8));
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
