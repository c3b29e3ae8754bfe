package se.helabilden.io.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import se.helabilden.area.AreaLevel;
import se.helabilden.importing.WebAddresses;
import se.helabilden.importing.WebSource;
import se.helabilden.work.Progress;

/// The sources on the web, by the JDK's own client.
public final class HttpSource implements WebSource {
  private final WebAddresses addresses;
  private final Snapshots snapshots;
  private final StatisticsDatabase statistics;
  private final Kolada kolada;

  /// @param folder where what is fetched is kept
  public HttpSource(WebAddresses addresses, Path folder, Clock clock) {
    this(addresses, folder, clock, WebClient.Limits.USUAL);
  }

  HttpSource(WebAddresses addresses, Path folder, Clock clock, WebClient.Limits limits) {
    WebClient client = new WebClient(limits);
    this.addresses = addresses;
    this.snapshots = new Snapshots(folder, client, clock);
    this.statistics = new StatisticsDatabase(addresses.statistics(), snapshots);
    this.kolada = new Kolada(addresses.kolada(), snapshots);
  }

  @Override
  public List<Table> search(String words, Progress progress) {
    return statistics.search(words, progress);
  }

  @Override
  public Description describe(String id, Progress progress) {
    return statistics.describe(id, progress);
  }

  @Override
  public List<Path> fetch(Selection selection, Progress progress) {
    return statistics.fetch(selection, progress);
  }

  @Override
  public List<Table> searchMeasures(String words, Progress progress) {
    return kolada.search(words, progress);
  }

  @Override
  public Path measure(String measure, List<String> municipalities, int periods, Progress progress) {
    return kolada.measure(measure, municipalities, periods, progress);
  }

  @Override
  public Path boundaries(AreaLevel level, String version, List<String> municipalities, Progress progress) {
    String layer = (level == AreaLevel.DESO ? "DeSO_" : "RegSO_") + version;
    String filter =
        municipalities.isEmpty()
            ? ""
            : "&CQL_FILTER="
                + URLEncoder.encode(
                    municipalities.stream().map(code -> "'" + code + "'").collect(Collectors.joining(",", "kommunkod IN (", ")")),
                    StandardCharsets.UTF_8);
    URI address =
        URI.create(
            addresses.boundaries()
                + "?service=WFS&version=2.0.0&request=GetFeature&typeNames=stat:" + layer
                + "&outputFormat=application/json&srsName=EPSG:3006" + filter);
    return snapshots.fetch(layer + "_" + snapshots.day() + ".geojson", address, null, "stat:" + layer, null, "SCB", progress);
  }
}
