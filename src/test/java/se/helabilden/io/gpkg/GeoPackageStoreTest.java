package se.helabilden.io.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.project.Edit;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Issue;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

class GeoPackageStoreTest {
  @TempDir Path folder;
  private GeoPackageProjects projects;
  private Path file;
  private Path home;

  @BeforeEach
  void setUp() throws IOException {
    home = folder.resolve("home");
    projects = new GeoPackageProjects(new UserFolder(home), Toy.CLOCK, "0.1.0");
    file = Files.createDirectory(folder.resolve("docs")).resolve("Plan.gpkg");
  }

  private ProjectStore create() {
    return projects.create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR));
  }

  private Project createFilled() {
    try (ProjectSession session = new ProjectSession(create(), Toy.AUTHOR)) {
      Toy.fill(session);
      session.store().publish(Progress.NONE);
      return session.project();
    }
  }

  private static void assertId(Runnable work, String id) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            UserFacingException.class,
            told -> {
              assertThat(told.id()).isEqualTo(id);
              assertThat(told.kind()).isEqualTo(UserFacingException.Kind.PROJECT);
            });
  }

  private List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatWasCommittedComesBackWhole() {
    Project written = createFilled();
    try (ProjectStore store = projects.open(file)) {
      assertThat(store.project()).isEqualTo(written);
      assertThat(store.issues()).isEmpty();
      assertThat(store.isUnpublished()).isFalse();
      AreaLayer layer = store.content().layer(written.layers().getFirst());
      assertThat(layer.areas()).isEqualTo(Toy.layer().areas());
      assertThat(layer.area(0).geometry().getGeometryType()).isEqualTo("Polygon");
      assertThat(layer.area(3).geometry().getGeometryType()).isEqualTo("MultiPolygon");
      IndicatorSeries series = store.content().series(written.indicators().getFirst());
      assertThat(series.hash()).isEqualTo(Toy.series(1).hash());
      assertThat(store.content().receipt(written.imports().getFirst())).isEqualTo(Toy.receipt(3));
      assertThat(store.log()).extracting(EditRecord::kind).containsExactly("Create", "AddLayer", "ImportValues");
      assertThat(store.log().get(2).summary())
          .isEqualTo(
              new Edit.ImportValues(written.imports().getFirst(), written.indicators()).summary());
    }
    try (ProjectStore store = projects.openReadOnly(file)) {
      assertThat(store.project()).isEqualTo(written);
      assertThat(store.isReadOnly()).isTrue();
      assertThat(store.content().layer(written.layers().getFirst()).contentHash())
          .isEqualTo(Toy.layer().contentHash());
    }
    assertThat(projects.inspect(file)).isEmpty();
  }

  @Test
  void nothingIsLeftBesideTheFileNorInTheUsersFolder() throws IOException {
    createFilled();
    assertThat(names(file.getParent())).containsExactly("Plan.gpkg");
    assertThat(names(home.resolve("working"))).allMatch(name -> name.endsWith(".lock"));
  }

  @Test
  void unpublishedEditsComeBackAfterClosing() {
    createFilled();
    Project edited;
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      edited = session.perform(new Edit.Rename("Nytt namn"), NewContent.NONE);
      assertThat(session.store().isUnpublished()).isTrue();
    }
    try (ProjectStore store = projects.open(file)) {
      assertThat(store.project()).isEqualTo(edited);
      assertThat(store.isUnpublished()).isTrue();
      assertThat(store.issues()).extracting(Issue::id).containsExactly("recovered");
      store.publish(Progress.NONE);
      assertThat(store.isUnpublished()).isFalse();
    }
    try (ProjectStore store = projects.open(file)) {
      assertThat(store.project()).isEqualTo(edited);
      assertThat(store.issues()).isEmpty();
    }
  }

  @Test
  void readingPublishesANewerWorkingCopyFirst() {
    createFilled();
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      session.perform(new Edit.Rename("Nytt namn"), NewContent.NONE);
    }
    try (ProjectStore store = projects.openReadOnly(file)) {
      assertThat(store.project().name()).isEqualTo("Nytt namn");
      assertThat(store.issues()).extracting(Issue::id).containsExactly("published-first");
    }
    try (ProjectStore store = projects.openReadOnly(file)) {
      assertThat(store.issues()).isEmpty();
    }
  }

  @Test
  void readingWhileItIsOpenElsewhereSeesThePublishedFile() {
    Project published = createFilled();
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      session.perform(new Edit.Rename("Nytt namn"), NewContent.NONE);
      try (ProjectStore store = projects.openReadOnly(file)) {
        assertThat(store.project()).isEqualTo(published);
      }
      session.store().publish(Progress.NONE);
      try (ProjectStore store = projects.openReadOnly(file)) {
        assertThat(store.project().name()).isEqualTo("Nytt namn");
      }
    }
  }

  @Test
  void onlyOneEditsAtATime() {
    createFilled();
    GeoPackageProjects other = new GeoPackageProjects(new UserFolder(home), Toy.CLOCK, "0.1.0");
    try (ProjectStore store = projects.open(file)) {
      assertId(() -> other.open(file), "project-open-elsewhere");
      assertId(() -> other.open(file.getParent().resolve("../docs/Plan.gpkg")), "project-open-elsewhere");
      assertThat(store.isUnpublished()).isFalse();
    }
    other.open(file).close();
  }

  @Test
  void anOutsideChangeIsNeverOverwrittenWhilePublishing() throws IOException {
    createFilled();
    byte[] theirs;
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      session.perform(new Edit.Rename("Mitt"), NewContent.NONE);
      Path other = file.resolveSibling("annan.gpkg");
      projects.create(other, Toy.empty().withName("Deras"), EditRecord.created(Toy.AUTHOR)).close();
      theirs = Files.readAllBytes(other);
      Files.delete(other);
      Files.write(file, theirs);
      assertId(() -> session.store().publish(Progress.NONE), "changed-outside");
      assertId(() -> session.store().publish(Progress.NONE), "changed-outside");
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(theirs);
    assertThat(names(file.getParent())).containsExactly("Plan (osparat 2026-11-23 09.12).gpkg", "Plan.gpkg");
    try (ProjectStore kept = projects.openReadOnly(file.resolveSibling("Plan (osparat 2026-11-23 09.12).gpkg"))) {
      assertThat(kept.project().name()).isEqualTo("Mitt");
      assertThat(kept.project().layers()).hasSize(1);
    }
    try (ProjectStore store = projects.open(file)) {
      assertThat(store.project().name()).isEqualTo("Deras");
      assertThat(store.issues()).isEmpty();
    }
  }

  @Test
  void anOutsideChangeBetweenSessionsKeepsBothVersions() throws IOException {
    createFilled();
    byte[] before = Files.readAllBytes(file);
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      session.perform(new Edit.Rename("Deras"), NewContent.NONE);
      session.store().publish(Progress.NONE);
    }
    byte[] theirs = Files.readAllBytes(file);
    Files.write(file, before);
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      session.perform(new Edit.Rename("Mitt"), NewContent.NONE);
    }
    Files.write(file, theirs);
    try (ProjectStore store = projects.open(file)) {
      assertThat(store.project().name()).isEqualTo("Deras");
      assertThat(store.issues()).extracting(Issue::id).containsExactly("changed-outside");
      assertThat(store.isUnpublished()).isFalse();
    }
    assertThat(names(file.getParent())).containsExactly("Plan (osparat 2026-11-23 09.12).gpkg", "Plan.gpkg");
    assertThat(Files.readAllBytes(file)).isEqualTo(theirs);
  }

  @Test
  void ourOwnSavingIsNeverTakenForAnOutsideChange() {
    createFilled();
    for (int i = 0; i < 30; i++) {
      try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
        assertThat(session.store().issues()).isEmpty();
        session.perform(new Edit.Rename("Namn " + i), NewContent.NONE);
        session.store().publish(Progress.NONE);
        session.perform(new Edit.Rename("Namn igen " + i), NewContent.NONE);
        session.store().publish(Progress.NONE);
        session.store().publish(Progress.NONE);
      }
    }
  }

  @Test
  void aTouchedFileIsNotAChangedFile() throws IOException {
    createFilled();
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      session.perform(new Edit.Rename("Mitt"), NewContent.NONE);
      Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
      session.store().publish(Progress.NONE);
    }
    assertThat(names(file.getParent())).containsExactly("Plan.gpkg");
  }

  @Test
  void editsOfADeletedFileAreKeptBesideItsPlace() throws IOException {
    createFilled();
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      session.perform(new Edit.Rename("Mitt"), NewContent.NONE);
    }
    Files.delete(file);
    assertId(() -> projects.open(file), "project-absent");
    assertThat(names(file.getParent())).containsExactly("Plan (osparat 2026-11-23 09.12).gpkg");
    create().close();
    assertThat(names(file.getParent())).containsExactly("Plan (osparat 2026-11-23 09.12).gpkg", "Plan.gpkg");
  }

  @Test
  void refusesWhatItCannotOpenOrMake() throws IOException {
    createFilled();
    assertId(this::create, "project-exists");
    assertId(
        () -> projects.create(folder.resolve("saknas/Plan.gpkg"), Toy.empty(), EditRecord.created(Toy.AUTHOR)),
        "folder-missing");
    assertId(() -> projects.open(file.resolveSibling("saknas.gpkg")), "project-absent");
    assertId(() -> projects.openReadOnly(file.resolveSibling("saknas.gpkg")), "project-absent");
    Path text = Files.writeString(file.resolveSibling("text.gpkg"), "inte en databas men rätt lång för att vara en");
    assertId(() -> projects.open(text), "not-a-project");
    assertId(() -> projects.openReadOnly(text), "not-a-project");
    Path empty = Files.createFile(file.resolveSibling("tom.gpkg"));
    assertId(() -> projects.open(empty), "not-a-project");
    Path directory = Files.createDirectory(file.resolveSibling("mapp.gpkg"));
    assertId(() -> projects.open(directory), "not-a-project");
    assertThat(names(home.resolve("working"))).allMatch(name -> name.endsWith(".lock"));
  }

  @Test
  void aCutOrOverwrittenFileIsToldAsDamaged() throws IOException {
    createFilled();
    byte[] whole = Files.readAllBytes(file);
    Path cut = file.resolveSibling("kapad.gpkg");
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertId(() -> projects.open(cut).close(), "project-damaged");
    assertThat(projects.inspect(cut)).isNotEmpty().allMatch(issue -> issue.id().equals("damage"));
    for (int page = 1; page < whole.length / 4096; page++) {
      byte[] broken = whole.clone();
      java.util.Arrays.fill(broken, page * 4096, page * 4096 + 4096, (byte) 0x5a);
      Path one = file.resolveSibling("skadad.gpkg");
      Files.write(one, broken);
      assertThat(projects.inspect(one)).as("page %d", page).isNotEmpty();
    }
  }

  @Test
  void aChangedNumberIsFoundByItsHash() throws Exception {
    Project written = createFilled();
    try (var connection = Sqlite.openShared(file)) {
      Sqlite.run(
          connection,
          "UPDATE app_receipt SET json = (SELECT codes FROM app_codes)",
          "UPDATE app_series SET periods = '{\"periods\":[\"2021\",\"2023\"]}'",
          "UPDATE deso_2025 SET code = '0199A9999' WHERE fid = 1");
    }
    assertThat(projects.inspect(file)).extracting(issue -> issue.message().arguments().getFirst().toString())
        .hasSize(3)
        .anyMatch(part -> part.contains("partLayer"))
        .anyMatch(part -> part.contains("partValues"))
        .anyMatch(part -> part.contains("partReceipt"));
    try (ProjectStore store = projects.openReadOnly(file)) {
      assertId(() -> store.content().layer(written.layers().getFirst()), "project-damaged");
      assertId(() -> store.content().series(written.indicators().getFirst()), "project-damaged");
      assertId(() -> store.content().receipt(written.imports().getFirst()), "project-damaged");
    }
  }

  @Test
  void contentMustComeWithTheEditThatNeedsIt() {
    try (ProjectSession session = new ProjectSession(create(), Toy.AUTHOR)) {
      Project before = session.project();
      assertThatThrownBy(
              () ->
                  session.perform(
                      new Edit.Derive(Toy.indicator("i1", Toy.series(1))), NewContent.NONE))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(session.project()).isEqualTo(before);
      assertThat(session.undoable()).isEmpty();
      assertThat(session.store().log()).hasSize(1);
    }
  }

  @Test
  void namesThatTroubleOthersAreOrdinary() throws IOException {
    for (String name :
        List.of("Å ä ö kommun.gpkg", "100 % #1? a=b&c.gpkg", "😀 עברית.gpkg", "utan ändelse", "a'b\"c;--.gpkg", "Ma\u030algruppe.gpkg")) {
      Path odd = Files.createDirectories(folder.resolve("mapp ?#% å")).resolve(name);
      try (ProjectSession session =
          new ProjectSession(projects.create(odd, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
        Toy.fill(session);
        session.store().publish(Progress.NONE);
      }
      try (ProjectStore store = projects.open(odd)) {
        assertThat(store.project().indicators()).hasSize(1);
      }
      try (ProjectStore store = projects.openReadOnly(odd)) {
        assertThat(store.project().layers()).hasSize(1);
      }
      assertThat(projects.inspect(odd)).isEmpty();
    }
    assertThat(names(folder.resolve("mapp ?#% å"))).hasSize(6);
  }

  @Test
  void aLinkIsKeptAndItsTargetReplaced() throws IOException {
    createFilled();
    Path link = Files.createSymbolicLink(folder.resolve("genväg.gpkg"), file);
    try (ProjectSession session = new ProjectSession(projects.open(link), Toy.AUTHOR)) {
      assertId(() -> projects.open(file), "project-open-elsewhere");
      session.perform(new Edit.Rename("Via länk"), NewContent.NONE);
      session.store().publish(Progress.NONE);
    }
    assertThat(Files.isSymbolicLink(link)).isTrue();
    try (ProjectStore store = projects.openReadOnly(file)) {
      assertThat(store.project().name()).isEqualTo("Via länk");
    }
  }
}
