package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project that was begun for some municipalities takes their areas of a larger file, unless somebody wants all.
class KeepAreasTest {
  @TempDir Path folder;
  private DataKit kit;
  private ImportViewModel model;

  @BeforeEach
  void open() {
    kit = new DataKit(folder).opened();
    model = new ImportViewModel(kit.context);
    model.attach();
  }

  private Path file(String... codes) throws IOException {
    StringBuilder features = new StringBuilder();
    int x = 400_000;
    for (String code : codes) {
      features.append(features.isEmpty() ? "" : ",")
          .append("{\"type\":\"Feature\",\"properties\":{\"desokod\":\"").append(code)
          .append("\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[").append(x).append(",6400000],[").append(x + 100)
          .append(",6400000],[").append(x + 100).append(",6400100],[").append(x).append(",6400100],[").append(x)
          .append(",6400000]]]}}");
      x += 100;
    }
    return Files.writeString(
        folder.resolve("hela_landet.geojson"),
        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}},\"features\":["
            + features + "]}");
  }

  private ImportState.AreasPreview preview() {
    return (ImportState.AreasPreview) model.stateProperty().get();
  }

  private List<String> sentences() {
    return new AreaSentences(preview(), model::choose, list -> {}).sentences().stream().map(one -> one.text().key()).toList();
  }

  @Test
  void onlyTheMunicipalitiesOfTheProjectAreTakenUntilSomebodyWantsAll() throws IOException {
    kit.workspace.remembered().setMunicipalities(List.of("Göteborg"));
    model.offer(List.of(file("1480C1010", "1480C1020", "1384C1010", "0180C1010")));
    assertThat(preview().staged().draft().layer().areas()).extracting(area -> area.code().code())
        .containsExactly("1480C1010", "1480C1020");
    assertThat(sentences()).contains("ui.data.keep");

    model.choose(preview().choices().withKeep(List.of()));
    assertThat(preview().staged().draft().layer().size()).isEqualTo(4);
    assertThat(sentences()).contains("ui.data.keep");

    model.choose(preview().choices().withoutKeep());
    model.commit();
    assertThat(kit.workspace.projectProperty().get().layers().getFirst().areas()).isEqualTo(2);
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void nothingIsAskedWhereThereIsNothingToChoose() throws IOException {
    model.offer(List.of(file("1480C1010", "1384C1010")));
    assertThat(preview().staged().draft().layer().size()).isEqualTo(2);
    assertThat(sentences()).doesNotContain("ui.data.keep");
    model.cancel();

    kit.workspace.remembered().setMunicipalities(List.of("Kiruna"));
    model.offer(List.of(file("1480C1010", "1384C1010")));
    assertThat(preview().staged().draft().layer().size()).as("none of the file's areas are meant").isEqualTo(2);
    model.cancel();

    kit.workspace.remembered().setMunicipalities(List.of("Göteborg", "Kungsbacka"));
    model.offer(List.of(file("1480C1010", "1384C1010")));
    assertThat(sentences()).doesNotContain("ui.data.keep");
  }
}
