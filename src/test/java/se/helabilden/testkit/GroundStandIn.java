package se.helabilden.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// Answers as a map service (WMS) does: a list of maps, and pictures that are red to the west and blue to the east.
public final class GroundStandIn implements WebStandIn.Instead {
  public static final int WEST = 0xd04040;
  public static final int EAST = 0x4040d0;

  @Override
  public boolean answer(HttpExchange exchange, int call) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    if (query.contains("GetCapabilities")) {
      WebStandIn.send(exchange, 200, capabilities("1.3.0"));
    } else {
      Map<String, String> asked =
          Arrays.stream(query.split("&"))
              .map(part -> part.split("=", 2))
              .collect(Collectors.toMap(part -> part[0], part -> part[1]));
      byte[] png = png(Integer.parseInt(asked.get("WIDTH")), Integer.parseInt(asked.get("HEIGHT")));
      exchange.getResponseHeaders().set("Content-Type", "image/png");
      exchange.sendResponseHeaders(200, png.length);
      exchange.getResponseBody().write(png);
      exchange.getResponseBody().close();
    }
    return true;
  }

  public static byte[] png(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(WEST));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(EAST));
    graphics.fillRect(width / 2, 0, width, height);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /// @param version of the service's language
  public static String capabilities(String version) {
    boolean newer = version.startsWith("1.3");
    String plane = newer ? "CRS" : "SRS";
    String root = newer ? "WMS_Capabilities xmlns=\"http://www.opengis.net/wms\"" : "WMT_MS_Capabilities";
    String kind = newer ? "" : "<!DOCTYPE WMT_MS_Capabilities SYSTEM \"http://127.0.0.1:1/none.dtd\">";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + kind + "<" + root + " version=\"" + version
        + "\"><Service><Name>WMS</Name><Title>Länets karttjänst</Title></Service><Capability><Layer><Title>Allt</Title><"
        + plane + ">EPSG:4326 EPSG:3006</" + plane + "><Attribution><Title>© Länet</Title></Attribution>"
        + "<Layer><Name>topo:nedtonad</Name><Title>Topografisk karta, nedtonad</Title><Style><Name>s</Name><Title>Stil</Title></Style>"
        + "<Layer><Name>vagar</Name></Layer></Layer></Layer>"
        + "<Layer><Name>varlden</Name><Title>Världen</Title><" + plane + ">EPSG:3857</" + plane + "></Layer></Capability></"
        + root.split(" ")[0] + ">";
  }
}
