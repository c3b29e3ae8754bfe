package se.helabilden.io.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.LocalText;
import se.helabilden.indicator.Official;
import se.helabilden.json.Json;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

class CatalogueFileTest {
  private static final Catalogue CATALOGUE = CatalogueFile.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "000006TA|Låg ekonomisk standard, procent|-|%|lag-ekonomisk-standard",
        "000006TA|Hög ekonomisk standard, procent|-|%|hog-ekonomisk-standard",
        "000006TA|Antal personer totalt|-|antal|personer-ekonomisk-standard",
        "000005MO|Befolkning 25-64 år|-|antal|utbildning-befolkning",
        "000005MO|Befolkning 25-64 år|förgymnasial utbildning|antal|utbildning-forgymnasial",
        "000005MO|Befolkning 25-64 år|gymnasial utbildning|antal|utbildning-gymnasial",
        "000005MO|Befolkning 25-64 år|eftergymnasial utbildning, mindre än 3 år|antal|utbildning-eftergymnasial-kort",
        "000005MO|Befolkning 25-64 år|eftergymnasial utbildning, 3 år eller mer|antal|utbildning-eftergymnasial-lang",
        "000007A8|antal sysselsatta|16-64 år|antal|sysselsatta",
        "000007A8|antal arbetslösa|16-64 år|antal|arbetslosa",
        "000007A8|antal sysselsatta och arbetslösa (arbetskraften)|16-64 år|antal|arbetskraften",
        "000007A8|antal personer utanför arbetskraften|16-64 år|antal|utanfor-arbetskraften",
        "000005FM|Medianvärde, tkr|nettoinkomst|tkr|nettoinkomst-median",
        "000005FM|Medelvärde, tkr|nettoinkomst|tkr|nettoinkomst-medel",
        "000005FC|Folkmängden per region|-|antal|folkmangd",
        "000006OC|Antal lägenheter|hyresrätt|antal|hyresratt",
        "000006OC|Antal lägenheter|bostadsrätt|antal|bostadsratt",
        "000006OC|Antal lägenheter|äganderätt|antal|aganderatt",
        "-|Folkmängd|-|-|folkmangd",
        "-|Andel hyresrätter|-|%|andel-hyresratt",
        "-|Låg ekonomisk standard, procent|-|-|lag-ekonomisk-standard",
        "-|Valdeltagande i riksdagsvalet, procent|-|%|valdeltagande-riksdagsval",
        "-|Valdeltagande i kommunfullmäktigevalet|-|%|valdeltagande",
        "-|Trångbodda enligt norm 3|-|%|trangboddhet-norm-3",
        "-|Trångboddhet|-|%|trangboddhet",
        "N15428|Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)|-|%|behorighet-yrkesprogram",
        "N15436|Elever i åk 9 som är behöriga till yrkesprogram, kommunala skolor, andel (%)|-|%|behorighet-yrkesprogram-kommunala-skolor",
        "N15419|Elever i åk 9 som uppnått betygskriterierna i alla ämnen|-|%|uppnatt-betygskriterierna-ak-9",
        "U30446|Bostadsmarknadsläge|-|-|bostadsmarknadslage",
        "TAB6589|Personbilar per 1 000 invånare|-|-|bilar-per-1000",
        "-|Barn i ekonomiskt utsatta hushåll, andel|-|%|barn-i-ekonomiskt-utsatta-hushall",
        "-|Anmälda brott per 100 000 invånare|-|-|anmalda-brott-per-100000",
        "-|Anmälda våldsbrott per 100 000 invånare|-|-|anmalda-valdsbrott-per-100000",
        "-|Utländsk bakgrund|-|%|utlandsk-bakgrund",
        "-|Medellivslängd, kvinnor|-|år|medellivslangd"
      })
  void contentsAreKnown(String table, String contents, String group, String unit, String id) {
    Breakdown breakdown = group == null ? Breakdown.NONE : Breakdown.of("grupp", group);
    assertThat(CATALOGUE.propose(table, contents, breakdown, unit).map(CatalogueEntry::id)).contains(id);
  }

  @Test
  void whatIsUnknownOrOfAnotherUnitIsNotGuessed() {
    assertThat(CATALOGUE.propose(null, "HR60", Breakdown.NONE, null)).isEmpty();
    assertThat(CATALOGUE.propose(null, "Låg ekonomisk standard", Breakdown.NONE, "antal")).isEmpty();
    // words for people alone, without a unit, are counts and no shares of the population
    for (String counted : List.of("Barn och unga 7-20 år", "Utrikes födda", "Förvärvsarbetande", "Otrygga")) {
      assertThat(CATALOGUE.propose(null, counted, Breakdown.NONE, null)).as(counted).isEmpty();
    }
    assertThat(CATALOGUE.propose(null, "Otrygga sen kväll, procent", Breakdown.NONE, null)).isNotEmpty();
    assertThat(CATALOGUE.propose(null, "Andel barn och unga 0-19 år", Breakdown.NONE, null)).isNotEmpty();
  }

  @Test
  void everyEntrySpeaksBothLanguagesInWholeSentences() {
    assertThat(CATALOGUE.entries()).hasSizeGreaterThan(20);
    for (CatalogueEntry entry : CATALOGUE.entries()) {
      for (LocalText text : new LocalText[] {entry.definition(), entry.caution()}) {
        assertThat(text.sv()).as(entry.id()).endsWith(".").isNotEqualTo(text.en());
        assertThat(text.en()).as(entry.id()).endsWith(".");
      }
      assertThat(entry.focusArea()).isNotEqualTo(FocusArea.UNPLACED);
      assertThat(entry.contents()).isNotEmpty();
    }
    assertThat(CATALOGUE.find("utrikes-fodda").orElseThrow().mayBeInIndex())
        .as("where people were born is never a part of an index")
        .isFalse();
  }

  @Test
  void everyFocusAreaHasAName() {
    for (Language language : Language.values()) {
      Map<FocusArea, String> names =
          Stream.of(FocusArea.values())
              .collect(Collectors.toMap(area -> area, area -> Texts.in(language).text(area.label())));
      assertThat(names.values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }
  }

  /// The list of chapter 2 of the domain brief: how many there are in each focus area.
  @Test
  void theOfficialListIsWhole() {
    List<CatalogueEntry> official = CATALOGUE.official();
    assertThat(official.stream().collect(Collectors.groupingBy(CatalogueEntry::focusArea, Collectors.counting())))
        .isEqualTo(
            Map.of(
                FocusArea.BACKGROUND, 10L, FocusArea.HOUSING, 13L, FocusArea.EDUCATION, 12L,
                FocusArea.LABOUR_MARKET, 14L, FocusArea.CRIME_AND_SAFETY, 10L, FocusArea.DEMOCRACY, 8L,
                FocusArea.HEALTH, 7L));
    List<String> numbers = official.stream().map(entry -> entry.official().number()).toList();
    assertThat(numbers).doesNotHaveDuplicates().contains("B01", "H13", "U12", "A14", "T10", "D08", "L07");
    assertThat(numbers).as("elected people by area identify persons").doesNotContain("D09");
  }

  @Test
  void everyOfficialRecordHasItsFields() {
    for (CatalogueEntry entry : CATALOGUE.official()) {
      Official official = entry.official();
      for (LocalText text :
          new LocalText[] {entry.name(), entry.definition(), entry.caution(), official.plain(), official.source()}) {
        assertThat(text.sv()).as(entry.id()).isNotBlank();
        assertThat(text.en()).as(entry.id()).isNotBlank();
      }
      assertThat(official.plain().sv()).as(entry.id()).endsWith(".").isNotEqualTo(entry.definition().sv());
      assertThat(official.plain().en()).as(entry.id()).endsWith(".");
      assertThat(entry.unit()).as(entry.id()).isNotBlank();
      boolean computed = entry.numerator() != null || Set.of("A09", "L01").contains(official.number());
      assertThat(computed).as(entry.id() + " says what is counted").isTrue();
      assertThat(entry.mayBeInIndex()).as(entry.id()).isEqualTo(entry.direction() != Direction.NEUTRAL);
      assertThat(official.sourceTables()).as(entry.id()).allMatch(table -> table.matches("TAB\\d{4}|[NU]\\d{5}"));
      for (Language language : Language.values()) {
        Texts texts = Texts.in(language);
        official.levels().forEach(level -> assertThat(texts.text(Official.levelName(level))).isNotBlank());
        official.breakdowns().forEach(group -> assertThat(texts.text(Official.breakdownName(group))).isNotBlank());
        assertThat(texts.text(official.secrecy().rule())).isNotBlank();
      }
    }
  }

  @Test
  void correctionsStand() {
    assertThat(CATALOGUE.find("uppnatt-betygskriterierna-ak-9").orElseThrow().name().sv()).contains("betygskriterierna");
    assertThat(CATALOGUE.find("kvarboende-5-ar").orElseThrow().direction()).isEqualTo(Direction.NEUTRAL);
    assertThat(CATALOGUE.find("skadegorelse-tillgrepp-narkotika-per-100000").orElseThrow().caution().sv())
        .contains("Narkotikabrott");
    assertThat(CATALOGUE.find("bostadsmarknadslage").orElseThrow().caution().sv()).contains("Noll");
    for (String origin : List.of("utrikes-fodda", "utlandsk-bakgrund")) {
      assertThat(CATALOGUE.find(origin).orElseThrow().direction()).isEqualTo(Direction.NEUTRAL);
    }
    assertThat(Json.write(CATALOGUE.entries())).doesNotContain("BRÅ").contains("\"Brå\"");
  }

  @Test
  void whatLacksAFieldIsNotLoaded() throws IOException {
    String whole = Json.write(Map.of("version", 2, "indicators", List.of(CATALOGUE.entries().getFirst())));
    assertThat(load(whole).official()).hasSize(1);
    for (String field : new String[] {"definition", "plain", "secrecy", "levels", "direction"}) {
      String without = whole.replace("\"" + field + "\":", "\"annat\":");
      assertThat(without).isNotEqualTo(whole);
      assertThatThrownBy(() -> load(without)).as(field).isInstanceOfAny(IllegalArgumentException.class, IOException.class);
    }
  }

  private static Catalogue load(String json) throws IOException {
    return CatalogueFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatAProjectLacksIsTold() {
    assertThat(CATALOGUE.missing(Set.of())).hasSize(74);
    assertThat(CATALOGUE.missing(Set.of("lag-ekonomisk-standard", "hyresratt", "okänd")))
        .hasSize(73)
        .noneMatch(entry -> entry.id().equals("lag-ekonomisk-standard"));
  }
}
