package se.helabilden.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.indicator.Aggregation;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.OwnFacts;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.needs.Template;
import se.helabilden.project.Computation.Naming;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Author;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

class DerivingTest {
  /// A minute passes between any two looks.
  private static final class Ticking extends Clock {
    private Instant now = Toy.CLOCK.instant();

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofMinutes(1));
      return now;
    }
  }

  @TempDir Path folder;
  private ProjectStores stores;
  private ProjectSession session;
  private Author author;

  @BeforeEach
  void open() {
    Clock clock = new Ticking();
    author = new Author("Test", null, clock);
    stores = new GeoPackageProjects(new UserFolder(folder.resolve("home")), clock, "test");
    Project empty = Project.empty(author.stamp(), "Prov");
    session =
        new ProjectSession(stores.create(folder.resolve("p.gpkg"), empty, EditRecord.created(author)), author);
    var layer = Toy.layer();
    var info = Toy.info("deso-2025", layer);
    session.perform(new Edit.AddLayer(info, info.crs()), NewContent.of(info, layer));
    arrive("andel", 1);
    arrive("antal", 2);
  }

  /// Numbers come in, as from a file that was read now.
  private void arrive(String id, long seed) {
    IndicatorSeries series = Toy.series(seed);
    Indicator indicator = Toy.indicator(id, series);
    Indicator now = indicator.withProvenance(indicator.provenance().computedAt(author.clock().instant()));
    var record =
        new ImportRecord(author.stamp(), "tabell.xlsx", "cc".repeat(32), "deso-2025", List.of(id), Toy.receipt(1));
    session.perform(new Edit.ImportValues(record, List.of(now)), NewContent.of(List.of(series), Toy.receipt(1)));
  }

  @Test
  void aFormulaIsTriedOutWithoutChangingAnythingAndKeptAsOneEdit() {
    Recipe recipe = new Recipe.Formula("100 * andel / antal");
    int before = session.steps();
    IndicatorSeries tried = Deriving.compute(session.project(), session.content(), recipe, Progress.NONE);
    assertThat(session.steps()).isEqualTo(before);
    Indicator kept = Deriving.keep(session, new Naming("kvot", "Kvot", "%"), recipe, Progress.NONE);
    assertThat(kept.series()).isEqualTo(tried.hash());
    assertThat(kept.parts()).containsExactly("andel", "antal");
    assertThat(session.steps()).isEqualTo(before + 1);
    session.undo();
    assertThat(session.project().indicator("kvot")).isEmpty();
  }

  @Test
  void aChangeIsComputedFromItsTwoPeriodsAndFollowsTheNewestWhereItIsAskedTo() {
    Recipe recipe = new Recipe.Rule(Calculation.change("andel", "2021", null, false));
    Indicator kept = Deriving.keep(session, new Naming("forandring", "Förändring", "p.e."), recipe, Progress.NONE);
    IndicatorSeries series = session.content().series(kept);
    IndicatorSeries from = Toy.series(1);
    assertThat(series.periods()).containsExactly(new Period("2021-2022"));
    assertThat(series.value(0, 0, 0)).isEqualTo(from.value(0, 1, 0) - from.value(0, 0, 0));
    assertThat(series.status(1, 0, 0)).isEqualTo(ValueStatus.SUPPRESSED);
    assertThat(kept.expression()).isNull();
    assertThat(Recipe.of(kept)).contains(recipe);
    assertThat(Recipes.inWords(kept, Recipes.names(session.project(), session.content()), Language.SWEDISH))
        .contains("förändring av ”").contains("från 2021 till senaste perioden");
  }

  @Test
  void rulesAndWordsAreThereAgainWhenTheProjectIsOpened() {
    Recipe recipe = new Recipe.Rule(Calculation.change("andel", "2021", "2022", true));
    Indicator kept = Deriving.keep(session, new Naming("forandring", "Förändring", "%"), recipe, Progress.NONE);
    OwnFacts own =
        new OwnFacts("En mening.", "Att tänka på.", Aggregation.NONE, List.of(-5.0, 0.0, 2.5), List.of(OwnFacts.Field.NAME));
    Indicator said = kept.withWords("Ändring", "%", Direction.HIGH_IS_BETTER, FocusArea.HEALTH).withOwn(own);
    session.perform(new Edit.EditIndicator(said), NewContent.NONE);
    Path file = session.store().file();
    session.store().publish(Progress.NONE);
    session.close();
    try (ProjectSession again = new ProjectSession(stores.open(file), author)) {
      assertThat(again.project().indicator("forandring")).contains(said);
      assertThat(again.project().indicator("andel").orElseThrow().own()).isNull();
    }
  }

  @Test
  void whatRestsOnOlderNumbersIsStaleUntilItIsComputedAnew() {
    Indicator share =
        Deriving.keep(session, new Naming("kvot", "Kvot", "%"), new Recipe.Formula("100 * andel / antal"), Progress.NONE);
    Recipe rule = new Recipe.Rule(Calculation.change("kvot", "2021", "2022", false));
    Deriving.keep(session, new Naming("forandring", "Förändring", "p.e."), rule, Progress.NONE);
    assertThat(stale()).isEmpty();
    arrive("andel", 9);
    assertThat(stale()).containsExactly("kvot", "forandring");
    assertThat(ProjectCheck.problems(session.project(), session.content(), Template.EMPTY))
        .filteredOn(problem -> problem.id().equals("stale-indicator"))
        .hasSize(2);

    Indicator change = session.project().indicator("forandring").orElseThrow();
    int steps = session.steps();
    assertThat(Deriving.recompute(session, change, Progress.NONE))
        .extracting(Indicator::id).containsExactly("kvot", "forandring");
    assertThat(session.steps()).isEqualTo(steps + 1);
    assertThat(stale()).isEmpty();
    Indicator after = session.project().indicator("kvot").orElseThrow();
    assertThat(after.stamp()).isEqualTo(share.stamp());
    IndicatorSeries series = session.content().series(after);
    assertThat(series.value(0, 0, 0)).isEqualTo(100 * Toy.series(9).value(0, 0, 0) / Toy.series(2).value(0, 0, 0));
    IndicatorSeries changed = session.content().series(session.project().indicator("forandring").orElseThrow());
    assertThat(changed.value(0, 0, 0)).isEqualTo(series.value(0, 1, 0) - series.value(0, 0, 0));
    session.undo();
    assertThat(stale()).containsExactly("kvot", "forandring");
  }

  private List<String> stale() {
    return session.project().indicators().stream()
        .filter(indicator -> Deriving.isStale(session.project(), indicator))
        .map(Indicator::id)
        .toList();
  }

  @Test
  void whatRestsOnItselfComesToAnEnd() {
    Naming first = new Naming("ett", "Ett", null);
    Deriving.keep(session, first, new Recipe.Formula("andel * 2"), Progress.NONE);
    Deriving.keep(session, new Naming("tva", "Två", null), new Recipe.Formula("ett * 2"), Progress.NONE);
    Deriving.keep(session, first, new Recipe.Formula("tva / 4"), Progress.NONE);
    assertThat(stale()).contains("tva");
    Indicator second = session.project().indicator("tva").orElseThrow();
    assertThat(Deriving.recompute(session, second, Progress.NONE)).extracting(Indicator::id).contains("tva");
  }

  @Test
  void whatPeopleHaveSaidStaysWhenNumbersComeAnew() {
    Indicator before = session.project().indicator("andel").orElseThrow();
    OwnFacts own =
        new OwnFacts("Egen mening.", null, null, List.of(10.0), List.of(OwnFacts.Field.NAME, OwnFacts.Field.DIRECTION));
    session.perform(
        new Edit.EditIndicator(
            before.withWords("Mitt namn", before.unit(), Direction.NEUTRAL, before.focusArea()).withOwn(own)),
        NewContent.NONE);
    arrive("andel", 4);
    Indicator after = session.project().indicator("andel").orElseThrow();
    assertThat(after.name()).isEqualTo("Mitt namn");
    assertThat(after.direction()).isEqualTo(Direction.NEUTRAL);
    assertThat(after.own()).isEqualTo(own);
    assertThat(after.series()).isEqualTo(Toy.series(4).hash());
    session.undo();
    session.undo();
    assertThat(session.project().indicator("andel")).contains(before);
  }

  @Test
  void anIndicatorIsEditedUnderItsIdAndKeepsWhatWasSaid() {
    Deriving.keep(session, new Naming("kvot", "Kvot", "%"), new Recipe.Formula("100 * andel / antal"), Progress.NONE);
    Indicator kept = session.project().indicator("kvot").orElseThrow();
    OwnFacts own = new OwnFacts("Mening.", null, null, List.of(), List.of(OwnFacts.Field.FOCUS_AREA));
    session.perform(
        new Edit.EditIndicator(
            kept.withWords("Kvot", "%", Direction.NEUTRAL, FocusArea.HOUSING).withOwn(own)),
        NewContent.NONE);
    Deriving.keep(session, new Naming("kvot", "Annan kvot", "‰"), new Recipe.Formula("1000 * andel / antal"), Progress.NONE);
    Indicator now = session.project().indicator("kvot").orElseThrow();
    assertThat(now.name()).isEqualTo("Annan kvot");
    assertThat(now.unit()).isEqualTo("‰");
    assertThat(now.focusArea()).isEqualTo(FocusArea.HOUSING);
    assertThat(now.own()).isEqualTo(own);
    assertThat(now.stamp()).isEqualTo(kept.stamp());
  }

  @Test
  void namesTellEntriesApart() {
    assertThat(Recipes.names(session.project(), session.content()).values()).doesNotHaveDuplicates();
    assertThat(Recipes.names(session.project(), session.content())).containsKeys("andel", "antal");
    assertThat(Recipes.names(session.project(), session.content()).get("andel")).as("alike in all but id").contains("(andel)");
    Indicator other = session.project().indicator("antal").orElseThrow();
    var from = other.provenance();
    var otherFile =
        new Provenance(
            "annan.csv", null, null, null, null, null, from.contents(), null, null, null, List.of(), from.importedAt());
    session.perform(new Edit.EditIndicator(other.withProvenance(otherFile)), NewContent.NONE);
    assertThat(Recipes.names(session.project(), session.content()).get("antal"))
        .as("one has no table id").isEqualTo("Låg ekonomisk standard, procent (annan.csv)");
  }

  @Test
  void aNewIdIsFreeHoweverManyHaveTheName() {
    assertThat(Deriving.freeId(session.project(), "Andel, ny")).isEqualTo("andel_ny");
    assertThat(Deriving.freeId(session.project(), "Andel")).isEqualTo("andel_2");
    Deriving.keep(session, new Naming("andel_2", "Andel", null), new Recipe.Formula("andel * 2"), Progress.NONE);
    assertThat(Deriving.freeId(session.project(), "Andel")).isEqualTo("andel_3");
    assertThat(Deriving.freeId(session.project(), "…")).isEqualTo("indikator");
  }

  @Test
  void anUnknownPartIsNamedAndNothingIsChanged() {
    Project before = session.project();
    assertThatThrownBy(
            () ->
                Deriving.keep(session, new Naming("x", "X", null), new Recipe.Formula("andl * 2"), Progress.NONE))
        .isInstanceOf(UserFacingException.class);
    assertThat(session.project()).isEqualTo(before);
  }

  @Test
  void groupsOfABreakdownAreEntriesToo() {
    String id = Entries.all(session.project(), session.content()).get(1).id();
    assertThat(Deriving.indicatorOf(session.project(), id)).map(Indicator::id).contains("andel");
    IndicatorSeries doubled =
        Deriving.compute(session.project(), session.content(), new Recipe.Formula(id + " * 2"), Progress.NONE);
    assertThat(doubled.breakdowns()).containsExactly(Breakdown.NONE);
  }
}
