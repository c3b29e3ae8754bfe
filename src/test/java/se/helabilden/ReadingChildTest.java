package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerAssembly;
import se.helabilden.area.LayerInfo;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.ImportChoices;
import se.helabilden.importing.ReadingProcess;
import se.helabilden.importing.ValueImport;
import se.helabilden.project.Project;
import se.helabilden.testkit.CodeLayers;
import se.helabilden.testkit.MemoryContent;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.Stamp;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

/// The window reads packed files in another process; what comes out is what the command line reads itself.
class ReadingChildTest {
  private static final Path EXAMPLE = Path.of("assets/example");
  private static final Project EMPTY = Project.empty(new Stamp(new UUID(0, 1), "prov", null, Instant.EPOCH), "Prov");

  @TempDir Path folder;
  private final ReadingProcess process = ReadingChild.process();

  @AfterEach
  void end() {
    process.close();
  }

  private App here() {
    return new App(new UserFolder(folder.resolve("here")));
  }

  private App there() {
    return new App(new UserFolder(folder.resolve("there")), process);
  }

  private static Loaded<AreaImport.Staged> areas(App app, Path file) {
    return app.areaImport().stage(file, null, LayerAssembly.Choices.none(String.valueOf(file.getFileName())), EMPTY, Progress.NONE);
  }

  @Test
  void boundariesAreTheSame() {
    sameAreas(EXAMPLE.resolve("ekberga_deso_2025.gpkg"));
  }

  @Test
  void zippedShapefilesAreTheSame() {
    sameAreas(SharedData.path("sweden/boundaries/Kommun_Sweref99TM.zip"));
  }

  private void sameAreas(Path file) {
    Loaded<AreaImport.Staged> here = areas(here(), file);
    Loaded<AreaImport.Staged> there = areas(there(), file);
    assertThat(there.value().draft().layer().contentHash()).isEqualTo(here.value().draft().layer().contentHash());
    assertThat(there.value().outline()).isEqualTo(here.value().outline());
    assertThat(there.issues()).isEqualTo(here.issues());
  }

  @Test
  void workbooksAreTheSame() {
    AreaLayer layer = areas(here(), EXAMPLE.resolve("ekberga_deso_2025.gpkg")).value().draft().layer();
    LayerInfo info = CodeLayers.info(layer);
    Path file = EXAMPLE.resolve("999906TA_ekonomisk-standard_2011-2024.xlsx");
    ValueImport.Staged here =
        here().valueImport().stage(file, ImportChoices.NONE, EMPTY.withLayer(info), new MemoryContent().with(layer), Progress.NONE);
    ValueImport.Staged there =
        there().valueImport().stage(file, ImportChoices.NONE, EMPTY.withLayer(info), new MemoryContent().with(layer), Progress.NONE);
    assertThat(there.join().receipt()).isEqualTo(here.join().receipt());
    assertThat(there.join().drafts()).extracting(draft -> draft.series().hash())
        .isEqualTo(here.join().drafts().stream().map(draft -> draft.series().hash()).toList());
  }

  @Test
  void whatIsRefusedThereIsRefusedInTheSameWords() throws Exception {
    Path file = folder.resolve("skadad.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types".getBytes());
    }
    List<String> said = new ArrayList<>();
    for (App app : List.of(here(), there())) {
      assertThatThrownBy(() -> app.valueImport().outline(file, null, Progress.NONE))
          .isInstanceOfSatisfying(UserFacingException.class, refused -> said.add(refused.id() + refused.text() + refused.place()));
    }
    assertThat(said.get(1)).isEqualTo(said.getFirst());
  }
}
