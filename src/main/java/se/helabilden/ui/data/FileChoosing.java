package se.helabilden.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Indicator;
import se.helabilden.report.ExcelWriter;
import se.helabilden.ui.common.FileQuestions.Kind;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Message;

/// What is asked of the operating system's dialogs: files to read in, and where a list is to lie.
final class FileChoosing {
  private static final List<String> BOUNDARIES =
      List.of(
          "*.gpkg", "*.zip", "*.shp", "*.geojson", "*.json", "*.topojson", "*.kml", "*.kmz", "*.gml", "*.xml", "*.fgb");
  private static final List<String> TABLES =
      List.of("*.xlsx", "*.xls", "*.ods", "*.csv", "*.tsv", "*.txt", "*.px", "*.json");
  private static final List<String> LISTS = List.of("*.xlsx", "*.xls", "*.ods", "*.csv", "*.tsv", "*.txt");

  private final ScreenContext context;
  private final UiTexts texts;
  private final ImportViewModel imports;
  private final @Nullable ExcelWriter excel;

  /// @param excel writes lists as workbooks; null leaves text files
  FileChoosing(ScreenContext context, ImportViewModel imports, @Nullable ExcelWriter excel) {
    this.context = context;
    this.texts = context.texts();
    this.imports = imports;
    this.excel = excel;
  }

  void chooseFiles() {
    List<String> all = new ArrayList<>(BOUNDARIES);
    all.addAll(TABLES);
    choose(
        texts.text("ui.data.chooseFiles"),
        imports::offer,
        new Kind(texts.text("ui.data.allKinds"), all),
        boundaries(),
        tables());
  }

  void chooseBoundaries() {
    choose(texts.text("ui.data.chooseBoundaries"), imports::offerBefore, boundaries());
  }

  void chooseTables() {
    choose(texts.text("ui.data.chooseTables"), imports::offer, tables());
  }

  /// Asks for a newer file of an indicator's table.
  void replace(Indicator indicator) {
    context
        .questions()
        .open(texts.text("ui.data.replaceTitle", indicator.name()), List.of(tables()))
        .ifPresent(file -> imports.offerReplacing(file, indicator.id()));
  }

  private Kind boundaries() {
    return new Kind(texts.text("ui.data.boundaryKinds"), BOUNDARIES);
  }

  private Kind tables() {
    return new Kind(texts.text("ui.data.tableKinds"), TABLES);
  }

  private void choose(String title, Consumer<List<Path>> take, Kind... kinds) {
    List<Path> chosen = context.questions().openSeveral(title, List.of(kinds));
    if (!chosen.isEmpty()) {
      take.accept(chosen);
    }
  }

  /// Asks for the list that tells which areas go together.
  void chooseDistricts(Consumer<Path> then) {
    choose(
        texts.text("ui.data.chooseDistricts"),
        chosen -> then.accept(chosen.getFirst()),
        new Kind(texts.text("ui.data.tableKinds"), LISTS));
  }

  /// Asks where a list is to lie, and writes it there.
  void save(ReceiptList list) {
    List<Kind> kinds = new ArrayList<>();
    if (excel != null) {
      kinds.add(new Kind(texts.text("ui.data.kindExcel"), List.of("*.xlsx")));
    }
    kinds.add(new Kind(texts.text("ui.data.kindCsv"), List.of("*.csv")));
    String name = texts.text("ui.data.listFileName") + (excel == null ? ".csv" : ".xlsx");
    Path suggested = context.workspace().file().map(file -> file.resolveSibling(name)).orElse(Path.of(name));
    context
        .questions()
        .save(texts.text("ui.data.saveList"), suggested, kinds)
        .ifPresent(file -> save(list, file));
  }

  /// Writes a list in the background and tells where it lies.
  private void save(ReceiptList list, Path file) {
    var now = texts.now();
    var author = context.workspace().author();
    context
        .workspace()
        .background()
        .start(
            Message.of("ui.data.savingList"),
            progress -> ListFile.write(list, file, excel, now, author, progress),
            written ->
                context.notices().show(Notice.information(Message.of("ui.data.listSaved", written.toString()))),
            context.notices()::failure);
  }
}
