package se.helabilden.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.GeoJsonText;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.Slug;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.json.Json;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.work.Author;
import se.helabilden.work.Hash;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.WholeFile;

/// Makes a package of a project: its boundaries as GeoJSON, or as tables in a GeoPackage, and every imported indicator as
/// JSON-stat 2, which keeps source, unit, footnotes, breakdowns and the signs for missing values. What the program computed
/// is left out: it is computed anew.
final class PackageMaking {
  /// Statistics Sweden gives its open statistics and boundaries away under these terms.
  private static final String CC0 = "CC0";

  private final Project project;
  private final ProjectContent content;
  private final Author author;

  PackageMaking(Project project, ProjectContent content, Author author) {
    this.project = project;
    this.content = content;
    this.author = author;
  }

  /// Writes a package into a folder that is made, or is empty.
  ///
  /// @return the files, the manifest first
  /// @throws UserFacingException (PROJECT) if it cannot be written
  List<Path> into(Path folder, Progress progress) {
    return write(folder, true, progress);
  }

  /// Writes a package as one zip file; an older one of that name is replaced when the new one is whole.
  ///
  /// @param apart a folder where its files lie meanwhile
  /// @return how many files it has
  /// @throws UserFacingException (PROJECT) if it cannot be written
  int zip(Path zip, Path apart, Progress progress) {
    List<Path> files = into(apart, progress);
    WholeFile.write(zip, coming -> pack(apart, files, coming));
    return files.size();
  }

  /// Writes a package as one GeoPackage; as [#zip].
  int database(Path target, Path apart, PackageDatabase database, Progress progress) {
    SequencedMap<String, Path> files = new LinkedHashMap<>();
    write(apart, false, progress.part(0, 0.8)).forEach(file -> files.put(SourceFile.name(file), file));
    List<PackageDatabase.Layer> layers =
        project.layers().stream()
            .map(info -> new PackageDatabase.Layer(table(info), info, content.layer(info)))
            .toList();
    database.write(target, layers, files, progress.part(0.8, 1));
    return files.size();
  }

  private List<Path> write(Path folder, boolean withBoundaries, Progress progress) {
    try {
      Files.createDirectories(folder);
      List<DataPackage.Entry> entries = new ArrayList<>();
      List<PackageReadme.Item> told = new ArrayList<>();
      List<Path> files = new ArrayList<>();
      for (LayerInfo info : project.layers()) {
        progress.check();
        DataPackage.Entry entry = withBoundaries ? geoJson(info, folder, files) : inDatabase(info);
        entries.add(entry);
        String where = entry.layer() == null ? entry.path() : entry.layer();
        told.add(
            new PackageReadme.Item(
                Message.of("importing.readmeAreas", where, info.name(), info.areas()), info.credit(), entry.licence()));
      }
      List<Indicator> all = imported();
      for (int i = 0; i < all.size(); i++) {
        progress.report((double) i / all.size(), Message.of("importing.packageWriting", all.get(i).name()));
        progress.check();
        numbers(all.get(i), folder, files, entries, told);
      }
      DataPackage.Manifest manifest =
          new DataPackage.Manifest(
              DataPackage.FORMAT, 1, project.name(), author.organisation(), LocalDate.now(author.clock()).toString(), null,
              entries);
      files.addFirst(write(folder.resolve(PackageReadme.NAME), new PackageReadme(manifest, project.name(), told).text()));
      files.addFirst(write(folder.resolve(DataPackage.MANIFEST), Json.writePretty(manifest)));
      return files;
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", folder.toString()), Place.file(folder), e);
    }
  }

  private List<Indicator> imported() {
    return project.indicators().stream().filter(one -> one.provenance().file() != null).toList();
  }

  private DataPackage.Entry geoJson(LayerInfo info, Path folder, List<Path> files) throws IOException {
    String name = info.id() + ".geojson";
    Path file = write(folder.resolve(name), boundaries(info, content.layer(info)));
    files.add(file);
    return DataPackage.Entry.areas(name, info.level(), info.version(), null, info.credit())
        .with(terms(info.credit()), Hash.ofFile(file));
  }

  private static DataPackage.Entry inDatabase(LayerInfo info) {
    return DataPackage.Entry.areas(PackageDatabase.AREAS, info.level(), info.version(), table(info), info.credit())
        .with(terms(info.credit()), null);
  }

  /// What boundaries are called in a database.
  private static String table(LayerInfo info) {
    return "omraden_" + Slug.of(info.id());
  }

  private void numbers(
      Indicator indicator, Path folder, List<Path> files, List<DataPackage.Entry> entries, List<PackageReadme.Item> told)
      throws IOException {
    IndicatorSeries series = content.series(indicator);
    int number = 0;
    for (List<Integer> alike : alike(series)) {
      String name = indicator.id() + (number++ == 0 ? "" : "_" + number) + ".json";
      Path file = write(folder.resolve(name), Json.write(dataset(indicator, series, alike)));
      files.add(file);
      String source = indicator.provenance().source();
      entries.add(
          DataPackage.Entry.values(name, indicator.areaVersion(), source).with(terms(source), Hash.ofFile(file)));
      String table = indicator.provenance().tableId();
      String named = source == null || table == null ? source : source + ", " + table;
      told.add(
          new PackageReadme.Item(Message.of("importing.readmeValues", name, indicator.name()), named, terms(source)));
    }
  }

  private static @Nullable String terms(@Nullable String source) {
    return "SCB".equals(source) ? CC0 : null;
  }

  private static void pack(Path folder, List<Path> files, Path coming) throws IOException {
    try (OutputStream to = Files.newOutputStream(coming);
        ZipOutputStream zip = new ZipOutputStream(to)) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
  }

  private static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String boundaries(LayerInfo info, AreaLayer layer) {
    StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":");
    text.append(Json.write(Map.of("name", "urn:ogc:def:crs:EPSG::" + info.crs().epsg()))).append("},\"features\":[\n");
    for (int i = 0; i < layer.size(); i++) {
      Area area = layer.area(i);
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("kod", area.code().code());
      // The code is put behind a name that several areas share when they are read.
      facts.put("namn", area.name().replace(" (" + area.code().code() + ")", ""));
      facts.put("kommunkod", area.municipalityCode());
      facts.put("kommunnamn", area.municipalityName());
      facts.put("regsokod", area.regsoCode());
      text.append(i == 0 ? "" : ",\n").append("{\"type\":\"Feature\",\"properties\":").append(Json.write(facts));
      text.append(",\"geometry\":");
      GeoJsonText.append(text, area.geometry());
      text.append('}');
    }
    return text.append("\n]}\n").toString();
  }

  /// Breakdowns with the same dimensions go into one file: a file that has sexes and ages has every age of every sex, while
  /// a series may have sexes, and ages, and never both.
  private static List<List<Integer>> alike(IndicatorSeries series) {
    Map<Set<String>, List<Integer>> found = new LinkedHashMap<>();
    for (int b = 0; b < series.breakdowns().size(); b++) {
      found.computeIfAbsent(series.breakdowns().get(b).values().keySet(), key -> new ArrayList<>()).add(b);
    }
    return List.copyOf(found.values());
  }

  private static Map<String, Object> dataset(Indicator indicator, IndicatorSeries series, List<Integer> breakdowns) {
    Provenance from = indicator.provenance();
    SequencedMap<String, SequencedSet<String>> groups = new LinkedHashMap<>();
    for (int b : breakdowns) {
      series.breakdowns().get(b).values().forEach((name, value) -> groups.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value));
    }
    Map<String, Object> dimensions = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    put("Region", "region", series.areas().stream().map(AreaCode::code).toList(), ids, sizes, dimensions, Map.of());
    int number = 0;
    for (Map.Entry<String, SequencedSet<String>> group : groups.entrySet()) {
      put("G" + ++number, group.getKey(), List.copyOf(group.getValue()), ids, sizes, dimensions, Map.of());
    }
    Map<String, Object> unit = indicator.unit() == null ? Map.of() : Map.of(from.contents(), Map.of("base", indicator.unit()));
    put("ContentsCode", "tabellinnehåll", List.of(from.contents()), ids, sizes, dimensions, unit);
    put("Tid", "år", series.periods().stream().map(period -> period.text()).toList(), ids, sizes, dimensions, Map.of());
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("version", "2.0");
    whole.put("class", "dataset");
    whole.put("label", from.title() == null ? from.contents() : from.title());
    whole.put("source", from.source());
    whole.put("updated", from.updated());
    List<String> notes = new ArrayList<>(from.notes());
    if (from.retrieved() != null) {
      notes.add(from.retrieved().sentence());
    }
    whole.put("note", notes);
    whole.put("id", ids);
    whole.put("size", sizes);
    whole.put("role", Map.of("time", List.of("Tid"), "geo", List.of("Region"), "metric", List.of("ContentsCode")));
    whole.put("dimension", dimensions);
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Object> statuses = new LinkedHashMap<>();
    cells(series, breakdowns, groups, values, statuses);
    whole.put("value", values);
    whole.put("status", statuses);
    Map<String, Object> px = new LinkedHashMap<>();
    px.put("tableid", from.tableId() == null ? stem(String.valueOf(from.file())) : from.tableId());
    px.put("contents", from.contents());
    px.put("aggregallowed", from.addable());
    whole.put("extension", Map.of("px", px));
    return whole;
  }

  private static String stem(String file) {
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private static void put(
      String id, String label, List<String> codes, List<String> ids, List<Integer> sizes, Map<String, Object> dimensions,
      Map<String, Object> unit) {
    Map<String, Object> labels = new LinkedHashMap<>();
    codes.forEach(code -> labels.put(code, code));
    Map<String, Object> category = new LinkedHashMap<>();
    category.put("index", codes);
    category.put("label", labels);
    category.put("unit", unit);
    dimensions.put(id, Map.of("label", label, "category", category));
    ids.add(id);
    sizes.add(codes.size());
  }

  private static void cells(
      IndicatorSeries series, List<Integer> breakdowns, SequencedMap<String, SequencedSet<String>> groups,
      Map<String, Object> values, Map<String, Object> statuses) {
    List<String> names = List.copyOf(groups.keySet());
    List<List<String>> members = groups.values().stream().map(group -> List.copyOf(group)).toList();
    for (int b : breakdowns) {
      Map<String, String> told = series.breakdowns().get(b).values();
      int[] at =
          IntStream.range(0, names.size())
              .map(i -> members.get(i).indexOf(told.get(names.get(i))))
              .toArray();
      for (int a = 0; a < series.areas().size(); a++) {
        long place = a;
        for (int i = 0; i < at.length; i++) {
          place = place * members.get(i).size() + at[i];
        }
        for (int p = 0; p < series.periods().size(); p++) {
          ValueStatus status = series.status(a, p, b);
          String cell = Long.toString(place * series.periods().size() + p);
          if (status != null && status.hasNumber()) {
            values.put(cell, series.value(a, p, b));
          }
          if (status != null && status != ValueStatus.VALUE) {
            statuses.put(cell, sign(status));
          }
        }
      }
    }
  }

  private static String sign(ValueStatus status) {
    return switch (status) {
      case NIL -> "-";
      case NOT_APPLICABLE -> ".";
      default -> "..";
    };
  }
}
