package se.helabilden.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.io.catalogue.CatalogueFile;
import se.helabilden.io.excel.WorkbookReader;
import se.helabilden.io.geo.GeoToolsTransformer;
import se.helabilden.io.gpkg.GeoPackageAreaReader;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.io.table.DelimitedReader;
import se.helabilden.io.template.Templates;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Completeness;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.Finding;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Goal;
import se.helabilden.needs.MapView;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.Staleness;
import se.helabilden.needs.Template;
import se.helabilden.needs.ThreadObject;
import se.helabilden.needs.Traceability;
import se.helabilden.project.Entries;
import se.helabilden.project.NeedsCheck;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.ProjectStores;
import se.helabilden.project.SeriesHashes;
import se.helabilden.work.Author;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// The filled example is whole, honest, and agrees with its own numbers.
class FilledExampleTest {
  private static final Path EXAMPLE = Path.of("assets", "example");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\u202F\\d{3})*(?:,\\d+)?");
  private static final Pattern PERCENT =
      Pattern.compile("(\\d+(?:\\u202F\\d{3})*(?:,\\d+)?) (?:procent|tusen kronor|barn och unga|personer|till|bland|år 2014)");
  private static final Pattern BARE_AREA =
      Pattern.compile("(?iu)(?<!\\p{L})(område|området|områden|områdena)(?!\\p{L})");
  private static final Pattern UNKIND =
      Pattern.compile("(?iu)problemområde|utsatt|utanförskap|no-go|svaga? (grupp|område)|invandrar|socialt belast");

  @TempDir private static Path folder;
  private static ProjectStore store;
  private static Project project;
  private static NeedsAnalysis needs;
  private static final Template TEMPLATE = Templates.bundled();

  @BeforeAll
  static void make() throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T09:00:00Z"), ZoneOffset.UTC);
    ProjectStores stores = new GeoPackageProjects(new UserFolder(folder.resolve("user")), clock, "test");
    List<Path> tables;
    try (Stream<Path> all = Files.list(EXAMPLE)) {
      tables = all.filter(file -> file.toString().matches(".*\\.(xlsx|csv)")).sorted().toList();
    }
    String script = Files.readString(EXAMPLE.resolve("ifyllt.json"));
    Path file = folder.resolve("exempel-ifyllt.gpkg");
    new ExampleMaking(
            stores,
            () -> new AreaImport(List.of(new GeoPackageAreaReader(folder)), new GeoToolsTransformer()),
            () -> new ValueImport(List.of(new WorkbookReader(), new DelimitedReader()), CatalogueFile.bundled()),
            new Author("Samordnaren", "Ekbergaregionen", clock))
        .make(
            file,
            "Ekbergaregionen",
            List.of(EXAMPLE.resolve("ekberga_deso_2025.gpkg"), EXAMPLE.resolve("ekberga_regso_2025.gpkg")),
            tables,
            session -> FilledExample.fill(session, TEMPLATE, script, Progress.NONE),
            Progress.NONE);
    store = stores.openReadOnly(file);
    project = store.project();
    needs = project.needs();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void everyQuestionIsDoneOrHasAReasonNotToBe() {
    Completeness completeness = Completeness.of(needs, TEMPLATE.questions());
    assertThat(completeness.isWhole()).as(completeness.open().toString()).isTrue();
    assertThat(needs.answers()).hasSize(24);
    for (Answer answer : needs.answers()) {
      assertThat(TEMPLATE.question(answer.questionId())).isPresent();
      assertThat(answer.text().isBlank()).as(answer.questionId()).isFalse();
      assertThat(answer.reason().isBlank()).isEqualTo(answer.state() == AnswerState.DONE);
      int columns = TEMPLATE.question(answer.questionId()).orElseThrow().columns().size();
      assertThat(answer.rows().isEmpty()).as(answer.questionId()).isEqualTo(columns == 0);
      assertThat(answer.rows()).as(answer.questionId()).allMatch(row -> row.size() == columns);
    }
    assertThat(needs.answers().stream().filter(answer -> answer.state() == AnswerState.NOT_APPLICABLE))
        .extracting(Answer::questionId)
        .containsExactly("K1.2");
  }

  @Test
  void theRedThreadHolds() {
    assertThat(Traceability.gaps(needs)).isEmpty();
    for (Finding finding : chosen()) {
      assertThat(restOn(finding, ObjectKind.CAUSE)).as(finding.text()).isNotEmpty();
    }
    for (Need need : needs.all(Need.class)) {
      Set<Boolean> statistics =
          need.findings().stream()
              .map(id -> (Finding) needs.object(id).orElseThrow())
              .flatMap(finding -> finding.evidence().stream())
              .map(id -> ((Evidence) needs.object(id).orElseThrow()).evidenceKind().isStatistics())
              .collect(Collectors.toSet());
      assertThat(statistics).as(need.text()).containsExactlyInAnyOrder(true, false);
      assertThat(need.causes()).as(need.text()).isNotEmpty();
      assertThat(need.size() * need.influence() * need.dots()).as(need.text()).isPositive();
    }
    for (PlannedMeasure measure : needs.all(PlannedMeasure.class)) {
      assertThat(measure.causes()).as(measure.text()).isNotEmpty();
      assertThat(restOn(measure, ObjectKind.FOLLOW_UP)).as(measure.text()).isNotEmpty();
      assertThat(measure.logic()).matches("Om .+ så .+ eftersom .+\\.");
      assertThat(measure.start()).matches("20\\d\\d-\\d\\d").isLessThan(measure.end());
      assertThat(measure.cost()).isNotBlank();
      assertThat(measure.funding()).isNotBlank();
    }
    Set<UUID> used = new HashSet<>();
    needs.all(Finding.class).forEach(finding -> used.addAll(finding.evidence()));
    needs.answers().forEach(answer -> used.addAll(answer.evidence()));
    assertThat(needs.all(Evidence.class)).allMatch(evidence -> used.contains(evidence.id()));
  }

  private static List<Finding> chosen() {
    return needs.all(Finding.class).stream().filter(Finding::chosen).toList();
  }

  private static List<ThreadObject> restOn(ThreadObject ground, ObjectKind kind) {
    return needs.restingOn(ground.id()).stream().filter(object -> object.kind() == kind).toList();
  }

  @Test
  void theContentIsAsRichAndAsBalancedAsTheTextsSay() {
    assertThat(needs.all(Evidence.class).stream().map(Evidence::evidenceKind)).contains(EvidenceKind.values());
    for (FocusArea area :
        List.of(
            FocusArea.HOUSING, FocusArea.EDUCATION, FocusArea.LABOUR_MARKET, FocusArea.CRIME_AND_SAFETY,
            FocusArea.DEMOCRACY)) {
      List<Finding> findings =
          needs.all(Finding.class).stream().filter(finding -> finding.focusArea() == area).toList();
      assertThat(findings).as(area.name()).hasSizeGreaterThanOrEqualTo(2).anyMatch(Finding::strength);
      assertThat(needs.all(Need.class)).anyMatch(need -> need.focusArea() == area);
    }
    assertThat(chosen()).as("nio iakttagelser").hasSize(9);
    assertThat(needs.all(Cause.class)).hasSize(8);
    assertThat(needs.all(Need.class)).as("sju behov").hasSize(7);
    assertThat(needs.all(Need.class).stream().filter(Need::prioritised)).as("fem behov").hasSize(5);
    assertThat(needs.all(Goal.class)).as("fem mål").hasSize(5).allMatch(goal -> goal.narrowsGap() == Boolean.TRUE);
    List<PlannedMeasure> measures = needs.all(PlannedMeasure.class);
    assertThat(measures).as("nio åtgärder").hasSize(9);
    assertThat(measures.stream().filter(measure -> measure.general() == Boolean.TRUE)).as("de flesta").hasSize(6);
    assertThat(measures.stream().filter(measure -> measure.early() == Boolean.TRUE)).as("fem").hasSize(5);
    assertThat(needs.views()).hasSize(6).allMatch(MapView::inReport).noneMatch(view -> view.title().isBlank());
    assertThat(needs.answer("K0.2").orElseThrow().areaCodes()).hasSize(60);
  }

  @Test
  void targetsGoTheRightWay() {
    List<Goal> measured = needs.all(Goal.class).stream().filter(goal -> goal.baseline() != null).toList();
    assertThat(measured).hasSize(4);
    for (Goal goal : measured) {
      double from = goal.baseline().figures().getFirst().value();
      boolean lower = goal.indicatorId().contains("otrygga");
      assertThat(goal.targetValue() < from).as(goal.text()).isEqualTo(lower);
      assertThat(goal.targetYear()).matches("20(29|3\\d)");
    }
  }

  @Test
  void textsAreKindAndClear() {
    List<String> texts = allTexts().toList();
    assertThat(texts).hasSizeGreaterThan(200);
    for (String text : texts) {
      assertThat(text).doesNotContainPattern(UNKIND).doesNotContainPattern(BARE_AREA);
      assertThat(text).as("no gap is left").doesNotContain("{", "}", "  ");
    }
    assertThat(String.join(" ", texts)).contains("å", "ä", "ö").doesNotContainPattern("\\d\\.\\d+ procent");
  }

  private static Stream<String> allTexts() {
    return Stream.of(
            needs.answers().stream().flatMap(answer -> Stream.of(answer.text().plain(), answer.reason())),
            needs.answers().stream().flatMap(answer -> answer.rows().stream()).flatMap(List::stream),
            needs.objects().stream().map(ThreadObject::text),
            needs.all(Evidence.class).stream().flatMap(each -> Stream.of(each.source(), each.group())),
            needs.all(PlannedMeasure.class).stream()
                .flatMap(each -> Stream.of(each.logic(), each.responsible(), each.funding(), each.statusNote())),
            needs.all(FollowUp.class).stream().flatMap(each -> Stream.of(each.milestone(), each.threshold())),
            needs.views().stream().map(MapView::title))
        .flatMap(text -> text);
  }

  @Test
  void nothingIsStale() {
    Staleness staleness = SeriesHashes.staleness(project, store.content());
    assertThat(staleness.in(needs)).isEmpty();
    assertThat(needs.answers()).noneMatch(staleness::isStale);
    assertThat(needs.views()).noneMatch(view -> staleness.isViewStale(view.id()));
  }

  /// Not a word, a link, a question or a balance that the program itself would remark on.
  @Test
  void theProgramsOwnCheckHasNothingToSay() {
    assertThat(NeedsCheck.problems(project, store.content(), TEMPLATE)).isEmpty();
  }

  /// Every frozen number, computed again from the bare numbers of the series.
  @Test
  void everyFrozenNumberIsThatOfTheSeries() {
    List<FrozenValues> all = frozen().toList();
    assertThat(all).hasSizeGreaterThan(20);
    int checked = 0;
    for (FrozenValues frozen : all) {
      IndicatorEntry main = entry(frozen.entryId());
      IndicatorSeries series = store.content().series(main.indicator());
      assertThat(frozen.seriesHash()).isEqualTo(series.hash());
      for (FrozenValues.Figure figure : frozen.figures()) {
        String[] group = figure.id().split("@");
        String[] year = group[0].split(":");
        int period = year.length == 1 ? series.periods().size() - 1 : periodOf(series, year[1]);
        IndicatorEntry entry =
            group.length == 1
                ? main
                : Entries.of(main.indicator(), series).stream()
                    .filter(other -> other.id().contains("_" + group[1] + "_"))
                    .findFirst()
                    .orElseThrow();
        double[] values = values(entry, series, period);
        double expected =
            switch (year[0]) {
              case "nation" -> whole(series, entry, period, "00");
              case "municipality/9901", "municipality/9902", "municipality/9903" ->
                  whole(series, entry, period, year[0].substring(13));
              case "top-fifth" -> quantile(values, 0.8);
              case "bottom-fifth" -> quantile(values, 0.2);
              case "fifths-gap" -> quantile(values, 0.8) - quantile(values, 0.2);
              case "median" -> quantile(values, 0.5);
              case "areas" -> values.length;
              case "sum" -> Arrays.stream(values).sum();
              default -> throw new AssertionError(figure.id());
            };
        assertThat(figure.value()).as(frozen.entryId() + " " + figure.id()).isCloseTo(expected, within(1e-9));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  private static Stream<FrozenValues> frozen() {
    return Stream.of(
            needs.all(Evidence.class).stream().map(Evidence::frozen),
            needs.all(Goal.class).stream().map(Goal::baseline),
            needs.all(FollowUp.class).stream().map(FollowUp::baseline))
        .flatMap(values -> values)
        .filter(values -> values != null);
  }

  private static IndicatorEntry entry(String id) {
    return Entries.find(project, store.content(), id).orElseThrow();
  }

  private static int periodOf(IndicatorSeries series, String year) {
    return series.periods().stream().map(period -> period.text()).toList().indexOf(year);
  }

  private static double[] values(IndicatorEntry entry, IndicatorSeries series, int period) {
    int breakdown = series.breakdowns().indexOf(entry.breakdown());
    Set<String> codes =
        store.content().layer(project.layer(entry.indicator().layerId()).orElseThrow()).areas().stream()
            .map(area -> area.code().code())
            .collect(Collectors.toSet());
    return IntStream.range(0, series.areas().size())
        .filter(i -> codes.contains(series.areas().get(i).code()))
        .mapToDouble(i -> series.value(i, period, breakdown))
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .toArray();
  }

  /// The source's own row; for a derived share the sums of its counts, which no row tells.
  private static double whole(IndicatorSeries series, IndicatorEntry entry, int period, String code) {
    int breakdown = series.breakdowns().indexOf(entry.breakdown());
    for (int i = 0; i < series.areas().size(); i++) {
      if (series.areas().get(i).code().equals(code) && !Double.isNaN(series.value(i, period, breakdown))) {
        return series.value(i, period, breakdown);
      }
    }
    assertThat(entry.id()).isEqualTo("andel_hyresratt");
    String count = "i999906oc_antal_lagenheter_";
    double rented = sum(count + "hyresratt", code);
    return 100 * rented / (rented + sum(count + "bostadsratt", code) + sum(count + "aganderatt", code));
  }

  private static double sum(String id, String municipality) {
    IndicatorEntry entry = entry(id);
    IndicatorSeries series = store.content().series(entry.indicator());
    int breakdown = series.breakdowns().indexOf(entry.breakdown());
    double sum = 0;
    for (int i = 0; i < series.areas().size(); i++) {
      if (series.areas().get(i).code().matches(municipality + "[ABC]\\d{4}")) {
        sum += series.value(i, series.periods().size() - 1, breakdown);
      }
    }
    return sum;
  }

  /// Type 7 of Hyndman and Fan.
  private static double quantile(double[] sorted, double share) {
    double at = (sorted.length - 1) * share;
    int low = (int) Math.floor(at + 1e-12);
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }

  @Test
  void aFrozenNumberIsThatOfTheFile() throws Exception {
    List<String> lines =
        Files.readAllLines(EXAMPLE.resolve("999907VD_valdeltagande_2014-2022.csv"), StandardCharsets.ISO_8859_1);
    String nation = lines.stream().filter(line -> line.startsWith("00 ")).findFirst().orElseThrow();
    double inFile = Double.parseDouble(nation.substring(nation.lastIndexOf(';') + 1).replace(',', '.'));
    FrozenValues turnout =
        frozen().filter(values -> values.entryId().contains("valdeltagande")).findFirst().orElseThrow();
    assertThat(turnout.figures().getFirst().id()).isEqualTo("nation");
    assertThat(turnout.figures().getFirst().value()).isEqualTo(inFile);
  }

  /// No number of the statistics is typed by hand: each that a text tells is one of the frozen ones.
  @Test
  void textsTellTheFrozenNumbers() {
    for (Evidence evidence : needs.all(Evidence.class)) {
      if (evidence.frozen() != null) {
        Set<Double> known = rounded(Stream.of(evidence.frozen()));
        String text = evidence.text().replaceAll("\\d+–\\d+( år)?|\\b20[12]\\d\\b", "");
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
          assertThat(known).as(evidence.text()).contains(parsed(number.group()));
        }
      }
    }
    Set<Double> all = rounded(frozen());
    int found = 0;
    for (Answer answer : needs.answers()) {
      Matcher number = PERCENT.matcher(answer.text().plain());
      while (number.find()) {
        assertThat(all).as(answer.text().plain()).contains(parsed(number.group(1)));
        found++;
      }
    }
    assertThat(found).isGreaterThan(5);
  }

  private static Set<Double> rounded(Stream<FrozenValues> frozen) {
    Set<Double> known = new TreeSet<>();
    frozen
        .flatMap(values -> values.figures().stream())
        .forEach(
            figure -> {
              BigDecimal exact = new BigDecimal(Double.toString(figure.value()));
              for (int decimals : new int[] {1, 0, -2}) {
                known.add(exact.setScale(decimals, RoundingMode.HALF_UP).doubleValue());
              }
            });
    return known;
  }

  private static double parsed(String number) {
    return Double.parseDouble(number.replace("\u202F", "").replace(',', '.'));
  }

  @Test
  void otherNumbersOfUnsafetyMakeItsOwnThreadStaleAndNothingElse() {
    Staleness staleness = staleness("trygghet_och_foreningar_2024_otrygga_sen_kvall_i_eget_omrade");
    assertThat(staleness.in(needs))
        .extracting(object -> object.kind() + " " + object.text().split(" ")[0])
        .containsExactly(
            "EVIDENCE I", "FINDING Otryggheten", "CAUSE Gång-", "NEED De", "GOAL Färre", "MEASURE Belys",
            "FOLLOW_UP Andel", "FOLLOW_UP Åtgärdade");
    assertThat(needs.views()).noneMatch(view -> staleness.isViewStale(view.id()));
    assertThat(needs.answers().stream().filter(staleness::isStale))
        .extracting(Answer::questionId)
        .containsExactly("K2.d.1", "K7.1");
  }

  @Test
  void otherNumbersMakeExactlyWhatRestsOnThemStale() {
    Set<String> indicators =
        frozen().map(values -> entry(values.entryId()).indicator().id()).collect(Collectors.toSet());
    assertThat(indicators).hasSizeGreaterThan(10);
    for (String changed : indicators) {
      Set<UUID> expected = new HashSet<>();
      for (ThreadObject object : needs.objects()) {
        if (rests(object, changed)) {
          expected.add(object.id());
        }
      }
      assertThat(staleness(changed).objects()).as(changed).isEqualTo(expected).hasSizeLessThan(needs.objects().size());
      assertThat(needs.views().stream().filter(view -> staleness(changed).isViewStale(view.id())))
          .as(changed)
          .isEqualTo(
              needs.views().stream()
                  .filter(view -> entry(view.entryId()).indicator().id().equals(changed))
                  .toList());
    }
  }

  private static boolean rests(ThreadObject object, String indicator) {
    FrozenValues own =
        switch (object) {
          case Evidence evidence -> evidence.frozen();
          case Goal goal -> goal.baseline();
          case FollowUp followUp -> followUp.baseline();
          default -> null;
        };
    return (own != null && entry(own.entryId()).indicator().id().equals(indicator))
        || object.restsOn().stream().anyMatch(id -> rests(needs.object(id).orElseThrow(), indicator));
  }

  private static Staleness staleness(String changed) {
    return Staleness.of(
        needs,
        id -> {
          IndicatorEntry entry = entry(id);
          String hash = entry.indicator().series();
          return Optional.of(entry.indicator().id().equals(changed) ? "another" : hash);
        });
  }
}
