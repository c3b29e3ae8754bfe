package se.helabilden.io.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.LocalText;
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
        "-|Låg ekonomisk standard, procent|-|-|lag-ekonomisk-standard"
      })
  void contentsAreKnown(String table, String contents, String group, String unit, String id) {
    Breakdown breakdown = group == null ? Breakdown.NONE : Breakdown.of("grupp", group);
    assertThat(CATALOGUE.propose(table, contents, breakdown, unit).map(CatalogueEntry::id)).contains(id);
  }

  @Test
  void whatIsUnknownOrOfAnotherUnitIsNotGuessed() {
    assertThat(CATALOGUE.propose(null, "HR60", Breakdown.NONE, null)).isEmpty();
    assertThat(CATALOGUE.propose(null, "Låg ekonomisk standard", Breakdown.NONE, "antal")).isEmpty();
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
}
