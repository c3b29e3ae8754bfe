package se.helabilden.testkit.example;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes the example region's files, as a coordinator would get them. Run it after a change of the generator:
///
///     java -classpath … se.helabilden.testkit.example.ExampleFiles assets/example
public final class ExampleFiles {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private ExampleFiles() {}

  public static void main(String[] arguments) throws IOException {
    write(ExampleRegion.shared(), Path.of(arguments.length == 0 ? "assets/example" : arguments[0]));
  }

  /// Writes all files into the folder, which is made if it is not there.
  public static void write(ExampleRegion region, Path folder) throws IOException {
    Files.createDirectories(folder);
    BoundaryPackage.write(
        region.deso(), "ekberga_deso_2025", region.regso(), folder.resolve("ekberga_deso_2025.gpkg"));
    BoundaryPackage.write(
        region.regso(), "ekberga_regso_2025", region.regso(), folder.resolve("ekberga_regso_2025.gpkg"));
    ExampleTables tables = new ExampleTables(region);
    workbook(tables.standard(null), folder, "ekonomisk-standard_2011-2024");
    workbook(
        tables.standard(Stream.concat(Stream.of("totalt ålder"), Figures.AGES.stream()).toList()),
        folder,
        "ekonomisk-standard-alder_2024");
    workbook(tables.education(), folder, "utbildningsniva_2015-2024");
    workbook(tables.educationBySex(), folder, "utbildningsniva-kon_2024");
    workbook(tables.labour(), folder, "arbetsmarknadsstatus_2020-2024");
    workbook(tables.income(), folder, "nettoinkomst_2011-2024");
    workbook(tables.population(), folder, "folkmangd_2011-2024");
    workbook(tables.dwellings(), folder, "upplatelseform_2013-2024");
    PxText.pivot(tables.incomeBySex(), text(folder, tables.incomeBySex(), "nettoinkomst-kon_2011-2024"), WESTERN);
    PxText.lines(
        tables.populationByAge(),
        text(folder, tables.populationByAge(), "folkmangd-alder-kon_2024"),
        StandardCharsets.UTF_8,
        code -> code + "_DeSO2025");
    PxText.pivot(tables.benefit(), text(folder, tables.benefit(), "bistand-langtidsarbetslosa_2013-2024"), WESTERN);
    PxText.throughExcel(tables.turnout(), text(folder, tables.turnout(), "valdeltagande_2014-2022"), WESTERN);
    OwnTable.write(region, folder.resolve("trygghet-och-foreningar_2024.xlsx"));
    Files.writeString(folder.resolve("LASMIG.txt"), String.join("\r\n", README) + "\r\n");
  }

  private static void workbook(PxTable table, Path folder, String name) throws IOException {
    PxWorkbook.write(table, folder.resolve(table.id() + "_" + name + ".xlsx"));
  }

  private static Path text(Path folder, PxTable table, String name) {
    return folder.resolve(table.id() + "_" + name + ".csv");
  }

  private static final List<String> README =
      List.of(
          "EKBERGAREGIONEN: ETT PÅHITTAT OMRÅDE",
          "",
          "Kommunerna Ekberga, Tärnhamra och Tallskoga finns inte. Gränser, namn, koder (län 99)",
          "och alla siffror är påhittade. De säger inget om någon verklig plats eller några",
          "verkliga människor, inte heller det som står på raderna för riket.",
          "Skriv ”påhittat område” där en karta eller ett diagram visas.",
          "",
          "Filerna ser ut som de som en samordnare får: gränser (gpkg), tabeller från den",
          "nationella statistikdatabasen (xlsx och csv) och en tabell som kommunen själv har gjort.",
          "Två punkter (..) betyder att uppgiften inte visas.",
          "",
          "Ett program som hör till Hela bilden gör filerna ur ett frö (slumptal som alltid blir",
          "likadana). Fri användning: CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/",
          "",
          "In English: this region does not exist. Borders, names, codes and every figure are",
          "invented, made by a seeded generator that is part of Hela bilden. CC0 1.0.");
}
