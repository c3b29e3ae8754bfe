package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerInfo;
import se.helabilden.importing.ImportChoices;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.project.Project;
import se.helabilden.testkit.CodeLayers;
import se.helabilden.testkit.MemoryContent;
import se.helabilden.work.Progress;
import se.helabilden.work.Stamp;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

/// Files with planted faults: the receipt names each, the sums hold, and nothing is repaired, left out or warned of
/// beyond what the case says. A receipt's lists are compared whole.
class PlantedFaultsTest {
  @TempDir Path folder;

  static Stream<Planted> files() {
    return Stream.of("delimited", "workbooks", "cubes").flatMap(name -> Planted.all("/planted/" + name + ".txt").stream());
  }

  @Test
  void thereAreAtLeastSixty() {
    assertThat(files().count()).isGreaterThanOrEqualTo(60);
    assertThat(files().map(Planted::title)).doesNotHaveDuplicates();
  }

  private static AreaLayer layer(String name) {
    return switch (name) {
      case "municipalities" ->
          CodeLayers.municipalities(
              "0114 Upplands Väsby", "0115 Vallentuna", "0180 Stockholm", "0331 Heby", "1480 Göteborg", "1490 Borås");
      case "regso" ->
          CodeLayers.of(
              AreaLevel.REGSO, "2025", "1480R001|Centrum |1480|Göteborg", "1480R002|Torslanda|1480|Göteborg",
              "1384R001|Centrum|1384|Kungsbacka", "1384R002|Åsa|1384|Kungsbacka");
      case "deso" ->
          CodeLayers.of(
              AreaLevel.DESO, "2025", "0114A0010|0114A0010|0114|Upplands Väsby", "0114C1010|0114C1010|0114|Upplands Väsby",
              "1480C1010|1480C1010|1480|Göteborg", "1480C1020|1480C1020|1480|Göteborg");
      case "own" -> CodeLayers.of(AreaLevel.OWN, null, "1|Norr", "2|Söder", "10|Öster", "1E5|Väster");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static ImportChoices choices(List<String> options) {
    String sheet = null;
    String key = null;
    String period = null;
    OnDuplicate duplicates = OnDuplicate.ASK;
    for (String option : options) {
      String value = option.substring(option.indexOf('=') + 1);
      switch (option.substring(0, option.indexOf('='))) {
        case "sheet" -> sheet = value;
        case "key" -> key = value;
        case "period" -> period = value;
        case "duplicates" -> duplicates = OnDuplicate.valueOf(value.toUpperCase(Locale.ROOT));
        default -> throw new IllegalArgumentException(option);
      }
    }
    return new ImportChoices(sheet, null, key, period, duplicates, 0);
  }

  @ParameterizedTest
  @MethodSource("files")
  void theReceiptNamesTheFaultAndNothingElse(Planted planted) throws Exception {
    Path file = planted.write(folder);
    AreaLayer layer = layer(planted.layer());
    LayerInfo info = CodeLayers.info(layer);
    Project project = Project.empty(new Stamp(new UUID(0, 1), "prov", null, Instant.EPOCH), "Prov").withLayer(info);
    ValueImport values = new App(new UserFolder(Files.createDirectories(folder.resolve("hem")))).valueImport();
    String refusal = planted.expected().stream().filter(line -> line.startsWith("refused ")).findFirst().orElse(null);
    if (refusal != null) {
      UserFacingException refused =
          catchThrowableOfType(
              UserFacingException.class,
              () -> values.stage(file, choices(planted.options()), project, new MemoryContent().with(layer), Progress.NONE));
      assertThat(refused).as("not refused").isNotNull();
      assertThat("refused " + refused.id() + (refused.place().row() > 0 ? " row " + refused.place().row() : "")).isEqualTo(refusal);
      return;
    }
    ValueImport.Staged staged =
        values.stage(file, choices(planted.options()), project, new MemoryContent().with(layer), Progress.NONE);
    assertThat(said(staged, layer, planted.expected())).containsExactlyInAnyOrderElementsOf(planted.expected());
  }

  /// All that the receipt says, in the words of the cases; of the values those that the case asks for.
  private static List<String> said(ValueImport.Staged staged, AreaLayer layer, List<String> expected) {
    MatchReceipt receipt = staged.join().receipt();
    MatchReceipt.Rows rows = receipt.rows();
    List<String> said = new ArrayList<>();
    said.add(
        "rows " + rows.total() + " = " + rows.matched() + " " + rows.repaired() + " " + rows.unmatched() + " "
            + rows.duplicate() + " " + rows.ignored());
    receipt.repairs().forEach(r -> said.add("repair " + r.row() + " " + r.key() + " -> " + r.as() + " : " + r.rule()));
    receipt.unmatched().forEach(
        u ->
            said.add(
                "unmatched " + u.row() + " " + u.key() + " : " + u.reason()
                    + (u.suggestion() == null ? "" : " -> " + u.suggestion())));
    receipt.ignored().forEach(i -> said.add("ignored " + i.row() + " " + i.key() + " : " + i.level()));
    receipt.duplicates().forEach(
        d -> said.add("duplicate " + d.row() + " of " + d.firstRow() + (d.equal() ? " equal" : " different")));
    Set<String> warned = new HashSet<>();
    for (MatchReceipt.Warning warning : receipt.warnings()) {
      int row = warning.issue().place().row();
      String text = "warning " + warning.issue().id() + (row > 0 ? " row " + row : "");
      if (warned.add(text)) {
        said.add(text);
      }
    }
    if (!receipt.areasWithoutValues().isEmpty()) {
      said.add("without " + String.join(" ", receipt.areasWithoutValues()));
    }
    for (IndicatorDraft draft : staged.join().drafts()) {
      said.add("indicator " + draft.contents() + (draft.unit() == null ? "" : " (" + draft.unit() + ")"));
    }
    expected.stream()
        .filter(line -> line.startsWith("value "))
        .forEach(line -> said.add(line.substring(0, line.indexOf(" = ")) + " = " + value(staged, layer, line)));
    return said;
  }

  /// `value CODE PERIOD [GROUP] [in CONTENTS] = …`: the number, or the status where there is none.
  private static String value(ValueImport.Staged staged, AreaLayer layer, String line) {
    String asked = line.substring(6, line.indexOf(" = "));
    int in = asked.indexOf(" in ");
    String contents = in < 0 ? null : asked.substring(in + 4);
    String[] parts = (in < 0 ? asked : asked.substring(0, in)).split(" ", 3);
    IndicatorSeries series =
        staged.join().drafts().stream()
            .filter(draft -> contents == null || draft.contents().equals(contents))
            .findFirst().orElseThrow().series();
    for (int b = 0; b < series.breakdowns().size(); b++) {
      String label = series.breakdowns().get(b).label();
      if (!label.equals(parts.length > 2 ? parts[2] : "") && !(series.breakdowns().get(b).isNone() && parts.length < 3)) {
        continue;
      }
      for (int p = 0; p < series.periods().size(); p++) {
        for (int a = 0; a < series.areas().size(); a++) {
          if (series.periods().get(p).text().equals(parts[1]) && series.areas().get(a).code().equals(parts[0])) {
            double value = series.value(a, p, b);
            ValueStatus status = series.status(a, p, b);
            String number = Double.isNaN(value) ? "" : Double.toString(value).replaceAll("\\.0$", "");
            return status == null ? "absent" : status == ValueStatus.VALUE ? number : (number + " " + status.name().toLowerCase(Locale.ROOT)).strip();
          }
        }
      }
    }
    return "no such cell in " + layer.level();
  }
}
