package se.helabilden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import se.helabilden.cli.Services;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// The fictional region's files, which the program carries with it.
final class ExampleAssets implements Services.ExampleFiles {
  private static final String FOLDER = "/assets/example/";
  private static final List<String> BOUNDARIES = List.of("ekberga_deso_2025.gpkg", "ekberga_regso_2025.gpkg");
  private static final List<String> TABLES =
      List.of(
          "999906TA_ekonomisk-standard_2011-2024.xlsx",
          "999906TB_ekonomisk-standard-alder_2024.xlsx",
          "999905FM_nettoinkomst_2011-2024.xlsx",
          "999905FN_nettoinkomst-kon_2011-2024.csv",
          "999905MO_utbildningsniva_2015-2024.xlsx",
          "999905MP_utbildningsniva-kon_2024.xlsx",
          "999907A8_arbetsmarknadsstatus_2020-2024.xlsx",
          "999906LE_bistand-langtidsarbetslosa_2013-2024.csv",
          "999906OC_upplatelseform_2013-2024.xlsx",
          "999905FC_folkmangd_2011-2024.xlsx",
          "999905FD_folkmangd-alder-kon_2024.csv",
          "999907VD_valdeltagande_2014-2022.csv",
          "trygghet-och-foreningar_2024.xlsx");
  private static final String ABOUT = "LASMIG.txt";
  private static final String SCRIPT = "ifyllt.json";

  @Override
  public Services.Unpacked unpack(Path folder) {
    unpack(ABOUT, folder);
    return new Services.Unpacked(unpackAll(BOUNDARIES, folder), unpackAll(TABLES, folder));
  }

  @Override
  public String script() {
    try (InputStream in = open(SCRIPT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(SCRIPT, e);
    }
  }

  private static List<Path> unpackAll(List<String> names, Path folder) {
    List<Path> files = new ArrayList<>();
    names.forEach(name -> files.add(unpack(name, folder)));
    return files;
  }

  private static Path unpack(String name, Path folder) {
    Path file = folder.resolve(name);
    try (InputStream in = open(name)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", file.toString()), Place.file(file), e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = ExampleAssets.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("the program lacks " + FOLDER + name);
    }
    return in;
  }
}
