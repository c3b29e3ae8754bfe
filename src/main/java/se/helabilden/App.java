package se.helabilden;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaReader;
import se.helabilden.area.CoordinateTransformer;
import se.helabilden.cli.ScreenPictures;
import se.helabilden.cli.Services;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.AttributeReader;
import se.helabilden.importing.DataPackages;
import se.helabilden.importing.IsolatedReaders;
import se.helabilden.importing.ReadingProcess;
import se.helabilden.importing.MappingShelf;
import se.helabilden.importing.ValueImport;
import se.helabilden.importing.WebAddresses;
import se.helabilden.importing.WebSource;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.ValueReader;
import se.helabilden.io.catalogue.CatalogueFile;
import se.helabilden.io.excel.ExcelReportWriter;
import se.helabilden.io.excel.WorkbookReader;
import se.helabilden.io.flatgeobuf.FlatGeobufReader;
import se.helabilden.io.geo.DbfReader;
import se.helabilden.io.geo.GeoJsonReader;
import se.helabilden.io.geo.GeoToolsTransformer;
import se.helabilden.io.geo.GmlReader;
import se.helabilden.io.geo.KmlReader;
import se.helabilden.io.geo.ShapefileReader;
import se.helabilden.io.geo.TopoJsonReader;
import se.helabilden.io.gpkg.GeoPackageAreaReader;
import se.helabilden.io.gpkg.GeoPackagePackages;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.io.px.PxReader;
import se.helabilden.io.stat.StatReader;
import se.helabilden.io.table.DelimitedReader;
import se.helabilden.io.template.Templates;
import se.helabilden.io.web.HttpSource;
import se.helabilden.io.web.WebGround;
import se.helabilden.io.powerpoint.PowerPointReportWriter;
import se.helabilden.io.word.WordReportWriter;
import se.helabilden.map.GroundSource;
import se.helabilden.needs.Template;
import se.helabilden.project.ProjectStores;
import se.helabilden.report.ExcelWriter;
import se.helabilden.report.PowerPointWriter;
import se.helabilden.report.WordWriter;
import se.helabilden.work.Author;
import se.helabilden.work.Language;
import se.helabilden.work.Once;
import se.helabilden.work.UserFolder;

/// Puts the program together: the only place where ports get their adapters. Nothing is made before it is asked for.
final class App implements Services {
  private final UserFolder folder;
  private final @Nullable ReadingProcess process;
  private final Clock clock = Clock.systemDefaultZone();
  private final Once<Catalogue> catalogue = new Once<>(CatalogueFile::bundled);
  private final Once<Template> template = new Once<>(Templates::bundled);

  /// Reads every file itself, as the command line does: there the process is the sandbox.
  App(UserFolder folder) {
    this(folder, null);
  }

  /// @param process reads packed files in this program's stead; null for none
  App(UserFolder folder, @Nullable ReadingProcess process) {
    this.folder = folder;
    this.process = process;
  }

  /// Makes what takes time and needs no window, so that the window finds it made: for a thread beside the one that starts
  /// the toolkit.
  void warmUp() {
    stores();
    catalogue.get();
    valueImport();
    areaImport();
    template.get();
  }

  @Override
  public ProjectStores stores() {
    return new GeoPackageProjects(folder, clock, version());
  }

  @Override
  public AreaImport areaImport() {
    CoordinateTransformer transformer = new GeoToolsTransformer();
    return new AreaImport(areaReaders(), transformer);
  }

  @Override
  public ValueImport valueImport() {
    List<AreaReader> boundaries = new ArrayList<>(areaReaders());
    boundaries.add(new DbfReader());
    ValueReader workbooks = new WorkbookReader();
    return new ValueImport(
        List.of(
            process == null ? workbooks : IsolatedReaders.values(workbooks, process), new PxReader(), new StatReader(), new AttributeReader(boundaries),
            new DelimitedReader()),
        catalogue(),
        new MappingShelf(folder.mappings()));
  }

  private List<AreaReader> areaReaders() {
    return process == null
        ? riskyAreas()
        : riskyAreas().stream().map(reader -> IsolatedReaders.areas(reader, process)).toList();
  }

  /// What a reading process reads tables with.
  List<ValueReader> riskyValues() {
    return List.of(new WorkbookReader());
  }

  /// What a reading process reads boundaries with.
  List<AreaReader> riskyAreas() {
    return List.of(
        new GeoPackageAreaReader(folder.temporary()),
        new ShapefileReader(),
        new TopoJsonReader(),
        new GeoJsonReader(),
        new KmlReader(),
        new GmlReader(),
        new FlatGeobufReader());
  }

  @Override
  public Catalogue catalogue() {
    return catalogue.get();
  }

  @Override
  public Path temporary() {
    return folder.temporary();
  }

  @Override
  public DataPackages packages() {
    return new DataPackages(new GeoPackagePackages(folder.temporary(), clock), folder.packages());
  }

  @Override
  public WebSource webSource(WebAddresses addresses) {
    return new HttpSource(addresses, folder.fetched(), clock);
  }

  /// Background maps from the web.
  GroundSource groundSource() {
    return new WebGround(folder.grounds(), clock, new GeoToolsTransformer());
  }

  @Override
  public Template template() {
    return template.get();
  }

  @Override
  public PowerPointWriter powerPointWriter() {
    return new PowerPointReportWriter();
  }

  @Override
  public WordWriter wordWriter() {
    return new WordReportWriter();
  }

  @Override
  public ExcelWriter excelWriter() {
    return new ExcelReportWriter();
  }

  @Override
  public ScreenPictures screenPictures() {
    return new HeadlessScreens();
  }

  @Override
  public Author author() {
    String name = System.getProperty("user.name", "");
    return new Author(name.isBlank() ? "–" : name, null, clock);
  }

  @Override
  public Language language() {
    return Language.SWEDISH;
  }

  @Override
  public ExampleFiles example() {
    return new ExampleAssets();
  }

  private static String version() {
    return Optional.ofNullable(App.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
