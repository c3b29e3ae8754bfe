package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.importing.DataPackages;
import se.helabilden.project.Project;
import se.helabilden.work.Progress;

/// A project is filled from a package in one go, and what a package lacks is said.
class PackageDeskTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"paket.zip", "paket.gpkg"})
  void aPackageFillsAnEmptyProject(String name) throws Exception {
    Path made = folder.resolve(name);
    DataKit giving = new DataKit(Files.createDirectories(folder.resolve("a"))).opened();
    ImportViewModel model = new ImportViewModel(giving.context);
    model.attach();
    model.offer(List.of(DataKit.DESO));
    model.commit();
    DataPackages packages = giving.context.packages();
    packages.make(
        giving.workspace.projectProperty().get(), giving.workspace.content(), giving.workspace.author(), made,
        Progress.NONE);
    assertThat(packages.isOne(made)).isTrue();
    assertThat(packages.isOne(DataKit.DESO)).isFalse();
    DataKit taking = new DataKit(Files.createDirectories(folder.resolve("b"))).opened();
    new PackageDesk(taking.context).fill(made);
    Project project = taking.workspace.projectProperty().get();
    assertThat(taking.failures).isEmpty();
    assertThat(project.layers()).hasSize(1);
    assertThat(project.layers().getFirst().areas()).isEqualTo(170);
    assertThat(folder.resolve("b/home/packages")).isEmptyDirectory();
    assertThat(taking.context.preferences().now().lastPackage()).isEqualTo(made.toAbsolutePath().toString());
  }

  @Test
  void aPackageThatLacksAFileChangesNothing() throws Exception {
    Path made = Files.createDirectories(folder.resolve("trasigt"));
    Files.writeString(
        made.resolve("datapaket.json"),
        "{\"format\":\"helabilden-datapaket\",\"version\":1,\"name\":\"x\",\"files\":[{\"path\":\"b.csv\",\"role\":\"values\"}]}");
    DataKit kit = new DataKit(Files.createDirectories(folder.resolve("c"))).opened();
    DataPackages packages = kit.context.packages();
    assertThat(List.of(made, made.resolve("datapaket.json"))).allMatch(packages::isOne);
    assertThat(packages.isOne(Files.writeString(folder.resolve("annat.zip"), "PK"))).isFalse();
    Project before = kit.workspace.projectProperty().get();
    assertThat(before).isNotNull();
    new PackageDesk(kit.context).fill(made.resolve("datapaket.json"));
    assertThat(kit.workspace.projectProperty().get()).isEqualTo(before);
    assertThat(kit.context.notices().showing()).isNotEmpty();
    assertThat(kit.context.preferences().now().lastPackage()).isNull();
  }
}
