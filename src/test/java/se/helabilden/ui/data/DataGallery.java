package se.helabilden.ui.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import se.helabilden.indicator.Indicator;
import se.helabilden.io.excel.ExcelReportWriter;
import se.helabilden.io.word.WordReportWriter;
import se.helabilden.map.Picture;
import se.helabilden.map.PngWriter;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.Finding;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Level;
import se.helabilden.needs.MapView;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.testkit.WebStandIn;
import se.helabilden.ui.common.Theme;
import se.helabilden.ui.shell.Look;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Pictures of the screen in all its states, to be looked at: `DataGallery FOLDER [real data folder]`.
final class DataGallery {
  private final Path folder;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          2, 2, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().factory());

  private DataGallery(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    DataGallery gallery = new DataGallery(Files.createDirectories(Path.of(arguments[0])));
    gallery.on(
        () -> {
          Look.loadTypeface();
          return true;
        });
    gallery.web();
    gallery.example();
    if (arguments.length > 1) {
      gallery.real(Path.of(arguments[1]));
    }
    Platform.exit();
    System.exit(0);
  }

  private void example() throws Exception {
    DataKit kit = on(() -> new DataKit(Files.createTempDirectory("gallery"), Platform::runLater, workers).opened());
    settle(kit);
    DataScreen screen = on(() -> new DataScreen(kit.context, new WordReportWriter(), new ExcelReportWriter(), null));
    Scene scene = on(() -> new Scene(screen.root(), 1166, 673));
    act(kit, scene, screen::attach);
    all(kit, scene, "1-tomt");
    act(kit, scene, () -> screen.imports().show(new Aside.HowTo()));
    one(scene, "2-hur", 1166, 673, Theme.LIGHT, 1);
    act(kit, scene, () -> screen.offer(List.of(DataKit.STANDARD, DataKit.DESO)));
    all(kit, scene, "3-omraden");
    act(kit, scene, screen.imports()::commit);
    one(scene, "4-omraden-klart", 1166, 673, Theme.LIGHT, 1);
    act(kit, scene, screen.imports()::next);
    all(kit, scene, "5-tabell");
    act(kit, scene, screen.imports()::commit);
    all(kit, scene, "6-kvitto");
    readAll(kit, scene, screen);
    act(kit, scene, screen.imports()::next);
    all(kit, scene, "7-allt");
    act(
        kit,
        scene,
        () -> screen.imports().show(new Aside.Provenance(screen.data().indicators().get(3).entry())));
    all(kit, scene, "8-varifran");
    act(kit, scene, () -> screen.imports().show(new Aside.Imports()));
    one(scene, "9-tidigare", 1166, 673, Theme.LIGHT, 1);
    act(kit, scene, screen.imports()::larger);
    all(kit, scene, "11-storre");
    act(kit, scene, screen.imports()::commit);
    one(scene, "11b-storre-klart", 1166, 673, Theme.LIGHT, 1);
    act(
        kit,
        scene,
        () -> screen.imports().show(new Aside.LayerFacts(kit.workspace.projectProperty().get().layers().getLast())));
    one(scene, "11c-storre-fakta", 1166, 673, Theme.LIGHT, 1);
    act(kit, scene, () -> screen.offer(List.of(changes())));
    one(scene, "12-andringar", 1166, 673, Theme.LIGHT, 1);
    act(kit, scene, screen.imports()::commit);
    act(kit, scene, () -> screen.offer(List.of(older(kit))));
    all(kit, scene, "13-versioner");
    act(
        kit,
        scene,
        () -> {
          if (screen.imports().stateProperty().get() instanceof ImportState.ValuesPreview preview) {
            screen.imports().choose(preview.choices().withRebuild(true));
          }
        });
    one(scene, "13b-omraknat", 1166, 673, Theme.LIGHT, 1);
    act(kit, scene, screen.imports()::cancel);
    act(kit, scene, () -> screen.offer(List.of(names(kit))));
    one(scene, "14-namn", 1166, 673, Theme.LIGHT, 1);
    act(kit, scene, screen.imports()::cancel);
    indicators(kit, scene, screen);
    act(kit, scene, () -> screen.offer(List.of(Path.of("pom.xml"))));
    all(kit, scene, "10-nej");
    act(kit, scene, screen.imports()::next);
    newerFile(kit, scene, screen);
    act(kit, scene, screen::detach);
  }

  /// What is fetched from the web, from a server on this computer.
  private void web() throws Exception {
    try (WebStandIn server = new WebStandIn()) {
      DataKit kit = on(() -> new DataKit(Files.createTempDirectory("gallery"), Platform::runLater, workers).opened());
      settle(kit);
      DataScreen screen = on(() -> new DataScreen(kit.context, null, null, kit.web(server)));
      Scene scene = on(() -> new Scene(screen.root(), 1166, 673));
      FetchViewModel model = screen.fetching();
      act(kit, scene, screen::attach);
      act(kit, scene, screen::fetch);
      all(kit, scene, "30-webb-tomt");
      act(kit, scene, () -> model.municipalitiesProperty().set("1480"));
      act(kit, scene, () -> model.fetchBoundaries("deso-2025"));
      one(scene, "31-webb-granser", 1166, 673, Theme.LIGHT, 1);
      act(kit, scene, screen.imports()::commit);
      act(kit, scene, screen.imports()::next);
      act(kit, scene, screen::fetch);
      act(kit, scene, () -> model.search("folkmängd"));
      all(kit, scene, "32-webb-traffar");
      act(kit, scene, () -> model.choose(model.hits().getFirst(), 2));
      all(kit, scene, "36-webb-delar");
      act(kit, scene, model::leaveChoice);
      act(kit, scene, () -> model.serviceProperty().set(FetchViewModel.Service.KOLADA));
      act(kit, scene, () -> model.search("behöriga"));
      all(kit, scene, "37-webb-kolada");
      act(
          kit,
          scene,
          () -> {
            scene.getRoot().lookupAll(".addresses > .toggle-button").forEach(open -> ((ToggleButton) open).setSelected(true));
            model.addresses().typedProperty(AddressesModel.Service.KOLADA).set("kolada");
            model.addresses().keep();
          });
      act(
          kit,
          scene,
          () -> scene.getRoot().lookupAll(".fetch-pane .scroll-pane").forEach(pane -> ((ScrollPane) pane).setVvalue(1)));
      all(kit, scene, "38-webb-adresser");
      act(kit, scene, model.addresses()::reset);
      act(kit, scene, () -> model.serviceProperty().set(FetchViewModel.Service.SCB));
      act(kit, scene, () -> model.search("folkmängd"));
      server.misbehave(
          (exchange, call) -> {
            WebStandIn.send(exchange, 200, "<html>");
            return true;
          });
      act(kit, scene, () -> model.fetchTable(model.hits().getFirst(), 2));
      all(kit, scene, "33-webb-fel");
      server.misbehave((exchange, call) -> false);
      act(kit, scene, () -> model.fetchTable(model.hits().getFirst(), 2));
      one(scene, "35-webb-tabell", 1166, 673, Theme.LIGHT, 1);
      act(kit, scene, screen::detach);
    }
  }

  /// Next year's file of a table that a map and a piece of evidence rest on.
  private void newerFile(DataKit kit, Scene scene, DataScreen screen) throws Exception {
    act(kit, scene, () -> screen.offer(List.of(inquiry(kit, "otrygga_2022-2023.csv", 2022, 0))));
    act(kit, scene, screen.imports()::commit);
    act(kit, scene, screen.imports()::next);
    act(kit, scene, () -> rest(kit));
    act(kit, scene, () -> screen.offer(List.of(inquiry(kit, "otrygga_2023-2024.csv", 2023, 3))));
    all(kit, scene, "22-nyare-fil");
    act(kit, scene, () -> screen.imports().openColumns(true));
    all(kit, scene, "22b-kolumner");
    act(kit, scene, () -> screen.imports().openColumns(false));
    act(
        kit,
        scene,
        () -> {
          if (screen.imports().stateProperty().get() instanceof ImportState.ValuesPreview preview) {
            screen.imports().open(new ReplacementLists(preview, kit.context).changed());
          }
        });
    all(kit, scene, "23-nyare-fil-varden");
    act(
        kit,
        scene,
        () -> {
          if (screen.imports().stateProperty().get() instanceof ImportState.ValuesPreview preview) {
            screen.imports().open(new ReplacementLists(preview, kit.context).restsOn());
          }
        });
    all(kit, scene, "24-nyare-fil-vilar");
    act(kit, scene, screen.imports()::commit);
    act(kit, scene, screen.imports()::next);
  }

  private Path inquiry(DataKit kit, String name, int year, int changed) {
    var layer = kit.workspace.content().layer(kit.workspace.projectProperty().get().layers().getFirst());
    StringBuilder text = new StringBuilder("deso;otrygga, procent " + year + ";otrygga, procent " + (year + 1) + "\n");
    for (int row = 0; row < layer.size(); row++) {
      text.append(layer.area(row).code().code()).append(';').append(row % 40 + (row < 12 ? changed : 1));
      text.append(';').append(row % 40 + 1).append('\n');
    }
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What became of some of the example's areas, as a producer would tell it.
  private static Path changes() {
    return written(
        "deso-historiska-forandringar.csv",
        "DeSO 2018;DeSO 2025;Typ av förändring\n9901C1010;9901C1010;Oförändrad\n9901C1020;9901C1020;Oförändrad\n"
            + "9901C1990;9901C1030;Sammanslagen\n9901C1980;9901C1030;Sammanslagen\n9901C1040;9901C1040;Ändrad gräns\n");
  }

  private static Path older(DataKit kit) {
    StringBuilder text = new StringBuilder("kod;Antal unga 2022;Andel unga 2022\n9901C1980;40;11\n9901C1990;60;12\n");
    var layer = kit.workspace.content().layer(kit.workspace.projectProperty().get().layers().getFirst());
    layer.areas().stream()
        .map(area -> area.code().code())
        .filter(code -> !code.equals("9901C1030"))
        .forEach(code -> text.append(code).append(";50;10\n"));
    return written("unga_2022.csv", text.toString());
  }

  private static Path names(DataKit kit) {
    StringBuilder text = new StringBuilder("Stad;Plats;Andel unga 2022\n");
    var layer = kit.workspace.content().layer(kit.workspace.projectProperty().get().layers().get(1));
    layer.areas().forEach(area -> text.append(area.municipalityName()).append(';').append(area.name()).append(";10,5\n"));
    return written("unga_namn.csv", text.toString());
  }

  private static Path written(String name, String text) {
    try {
      return Files.writeString(Files.createTempDirectory("gallery").resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rest(DataKit kit) {
    Indicator indicator = kit.workspace.projectProperty().get().indicators().getLast();
    Evidence evidence =
        new Evidence(
            kit.workspace.author().stamp(), 1, EvidenceKind.STATISTICS, "Otryggheten skiljer sig mellan områdena", "Egen",
            "2023", null, List.of(), "", Evidence.Strength.HIGH,
            new FrozenValues(indicator.id(), indicator.name(), "%", "2023", indicator.series(), List.of()), null);
    Finding finding =
        new Finding(
            kit.workspace.author().stamp(), 1, "Otryggheten är ojämnt fördelad", null, Level.AREA,
            Finding.Direction.UNCLEAR, false, true, List.of(evidence.id()));
    MapView view =
        new MapView(
            kit.workspace.author().stamp(), "Otrygga 2023", indicator.id(), "2023", "", 0, List.of(), "", "", null,
            List.of(), indicator.series(), true);
    kit.workspace.perform(
        new Edit.Write(
            Message.of("project.rename", "x"), "", "", List.of(), List.of(evidence, finding), List.of(view)),
        NewContent.NONE,
        () -> {});
  }

  private void indicators(DataKit kit, Scene scene, DataScreen screen) throws Exception {
    IndicatorPanels panels = screen.panels();
    act(kit, scene, panels::compute);
    all(kit, scene, "15-formel");
    act(kit, scene, () -> panels.formula().use(FormulaTemplate.SHARE));
    one(scene, "16-mall", 1166, 673, Theme.LIGHT, 1);
    act(
        kit,
        scene,
        () -> {
          panels.formula().nameProperty().set("Andel hyresrätter");
          panels.formula().textProperty().set(
              "100 × ”Antal lägenheter, hyresrätt” / (”Antal lägenheter, hyresrätt” + ”Antal lägenheter, bostadsrätt”)");
        });
    all(kit, scene, "17-andel");
    act(kit, scene, () -> panels.formula().textProperty().set("100 × ”Antal lägenheter, hyresrätt” % 3"));
    one(scene, "18-fel", 1166, 673, Theme.LIGHT, 1);
    act(
        kit,
        scene,
        () -> {
          panels.formula().use(FormulaTemplate.CHANGE);
          panels.formula().choosePart("i999906ta_lag_ekonomisk_standard_procent");
        });
    all(kit, scene, "19-forandring");
    act(kit, scene, () -> panels.about(screen.data().indicators().get(3).entry().indicator()));
    all(kit, scene, "20-om");
    act(kit, scene, panels::listMissing);
    all(kit, scene, "21-saknas");
  }

  private void readAll(DataKit kit, Scene scene, DataScreen screen) throws Exception {
    try (Stream<Path> files = Files.list(DataKit.EXAMPLE)) {
      List<Path> rest =
          files
              .filter(file -> file.toString().matches(".*(regso.*gpkg|xlsx|csv)"))
              .filter(file -> !file.equals(DataKit.STANDARD))
              .sorted()
              .toList();
      act(kit, scene, () -> screen.offer(rest));
    }
    for (int i = 0; i < 40; i++) {
      if (screen.imports().stateProperty().get() instanceof ImportState.ValuesPreview preview
          && preview.staged().file().startsWith("trygghet")) {
        one(scene, "6b-egen-tabell", 1166, 673, Theme.LIGHT, 1);
      }
      if (screen.imports().stateProperty().get().isBusy()) {
        act(kit, scene, screen.imports()::commit);
      } else if (screen.imports().waitingProperty().get() > 0) {
        act(kit, scene, screen.imports()::next);
      }
    }
  }

  private void real(Path data) throws Exception {
    DataKit kit = on(() -> new DataKit(Files.createTempDirectory("gallery"), Platform::runLater, workers).opened());
    settle(kit);
    DataScreen screen = on(() -> new DataScreen(kit.context, new WordReportWriter(), new ExcelReportWriter(), null));
    Scene scene = on(() -> new Scene(screen.root(), 1166, 673));
    act(kit, scene, screen::attach);
    act(
        kit,
        scene,
        () ->
            screen.offer(
                List.of(
                    data.resolve("scb-xlsx/000006TA_20240813-153551.xlsx"),
                    data.resolve("boundaries/gr_deso2025_original.gpkg"))));
    all(kit, scene, "20-gr-omraden");
    act(kit, scene, screen.imports()::commit);
    act(kit, scene, screen.imports()::next);
    all(kit, scene, "21-gr-tabell");
    act(kit, scene, screen.imports()::commit);
    all(kit, scene, "22-gr-kvitto");
    act(
        kit,
        scene,
        () -> {
          if (screen.imports().stateProperty().get() instanceof ImportState.Receipt receipt) {
            screen.imports().open(new ReceiptLists(receipt.receipt(), receipt.areas()).withoutValues());
          }
        });
    all(kit, scene, "23-gr-lista");
    act(kit, scene, screen.imports()::undo);
    one(scene, "24-gr-angrad", 1166, 673, Theme.LIGHT, 1);
    act(kit, scene, screen::detach);
  }

  private void all(DataKit kit, Scene scene, String name) throws Exception {
    one(scene, name + "-1366", 1166, 673, Theme.LIGHT, 1);
    one(scene, name + "-1366-dark", 1166, 673, Theme.DARK, 1);
    one(scene, name + "-1920", 1720, 985, Theme.LIGHT, 1);
    one(scene, name + "-200", 1520, 880, Theme.LIGHT, 2);
    act(kit, scene, () -> kit.context.texts().languageProperty().set(Language.ENGLISH));
    one(scene, name + "-en", 1166, 673, Theme.LIGHT, 1);
    act(kit, scene, () -> kit.context.texts().languageProperty().set(Language.SWEDISH));
  }

  private void one(Scene scene, String name, int width, int height, Theme theme, double scale) throws Exception {
    Picture picture =
        on(
            () -> {
              Look.dress(scene, theme, scale);
              scene.getRoot().resize(width, height);
              for (int i = 0; i < 3; i++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
              }
              return snapshot(scene, width, height);
            });
    Files.write(folder.resolve(name + ".png"), PngWriter.toBytes(picture, 96, Progress.NONE));
  }

  private static Picture snapshot(Scene scene, int width, int height) {
    WritableImage image = scene.getRoot().snapshot(null, new WritableImage(width, height));
    int[] pixels = new int[width * height];
    image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] |= 0xff000000;
    }
    return new Picture(width, height, pixels);
  }

  private void act(DataKit kit, Scene scene, Runnable action) throws Exception {
    on(
        () -> {
          action.run();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return true;
        });
    settle(kit);
  }

  private void settle(DataKit kit) throws Exception {
    for (int quiet = 0; quiet < 4; ) {
      boolean idle =
          on(() -> kit.workspace.background().jobs().isEmpty())
              && workers.getActiveCount() == 0
              && workers.getQueue().isEmpty();
      quiet = idle ? quiet + 1 : 0;
      workers.submit(() -> true).get();
    }
    kit.failures.forEach(Throwable::printStackTrace);
    kit.failures.clear();
  }

  private <T> T on(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
