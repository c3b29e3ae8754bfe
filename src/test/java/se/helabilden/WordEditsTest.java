package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.testkit.EditedWord;
import se.helabilden.testkit.OoxmlSchemas;
import se.helabilden.testkit.OoxmlStructure;
import se.helabilden.work.UserFolder;

/// Thirty paragraphs of the example's report are edited in Word, its numbers change, and the report is made again.
class WordEditsTest {
  private static final Pattern CONTROL =
      Pattern.compile("<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*<w:tag w:val=\"(hb:[^\"]+)\"/>.*?</w:sdt>", Pattern.DOTALL);
  private static final Pattern LONG_TEXT = Pattern.compile("(<w:t[^>]*>)([^<]{25,})(</w:t>)");
  private static final String EDITED = "ÄNDRAT I WORD ";
  private static final String TURNOUT = "999907VD_valdeltagande_2014-2022.csv";

  @TempDir Path folder;

  private Map<String, Object> run(String... arguments) {
    Terminal.Answer answer = new Terminal(new App(new UserFolder(folder.resolve("home")))).run(arguments);
    assertThat(answer.code()).as(answer.err()).isZero();
    return arguments[arguments.length - 1].equals("--json") ? answer.json() : Map.of();
  }

  /// Control by control: its markup without what is numbered through the document.
  private static Map<String, String> controls(Path word) throws IOException {
    Map<String, String> controls = new LinkedHashMap<>();
    Matcher control = CONTROL.matcher(EditedWord.body(word));
    while (control.find()) {
      controls.put(control.group(1), control.group());
    }
    return controls;
  }

  private static Set<String> editThirty(Path word) throws IOException {
    Set<String> tags = new TreeSet<>();
    EditedWord.edit(
        word,
        body ->
            CONTROL
                .matcher(body)
                .replaceAll(
                    control -> {
                      Matcher text = LONG_TEXT.matcher(control.group());
                      boolean plain = !control.group().contains("<w:tbl>") && !control.group().contains("<w:drawing>");
                      if (tags.size() == 30 || !plain || control.group().contains("docPartObj") || !text.find()) {
                        return Matcher.quoteReplacement(control.group());
                      }
                      tags.add(control.group(1));
                      return Matcher.quoteReplacement(
                          text.replaceFirst("$1" + EDITED + tags.size() + " $2$3"));
                    }));
    assertThat(tags).hasSize(30);
    return tags;
  }

  @Test
  void thirtyEditsStandAndEverythingElseIsAsInANewReport() throws IOException {
    run("example", folder.toString());
    String project = folder.resolve("exempel-ifyllt.gpkg").toString();
    Path word = folder.resolve("rapport.docx");
    run("report", project, "--word", word.toString());
    Map<String, String> before = controls(word);
    Set<String> tags = editThirty(word);

    Path source = folder.resolve("underlag").resolve(TURNOUT);
    Charset western = Charset.forName("windows-1252");
    String newer = Files.readString(source, western).replaceAll("(?m)^(99\\d\\dA\\d+;[^;]*;[^;]*;)\\d\\d", "$151");
    Path changed = Files.writeString(folder.resolve(TURNOUT), newer, western);
    List<?> indicators = (List<?>) run("indicators", project, "--json").get("indicators");
    String turnout =
        indicators.stream()
            .map(indicator -> String.valueOf(((Map<?, ?>) indicator).get("id")))
            .filter(id -> id.contains("valdeltagande"))
            .findFirst()
            .orElseThrow();
    run("import-values", project, changed.toString(), "--replaces", turnout, "--replace", "whole", "--json");

    Path fresh = folder.resolve("ny.docx");
    run("report", project, "--word", fresh.toString());
    assertThat(controls(fresh)).isNotEqualTo(before);
    for (int i = 0; i < 2; i++) {
      Map<String, Object> answer = run("report", project, "--word", word.toString(), "--json");
      assertThat(answer.get("edits").toString()).startsWith("{kept=[").contains("added=0", "lost=[]");
      assertThat(((List<?>) ((Map<?, ?>) answer.get("edits")).get("kept"))).hasSize(30);
      assertThat(answer.get("warnings").toString()).contains("30 delar står kvar som de ändrats i Word");
      Map<String, String> updated = controls(word);
      Map<String, String> anew = controls(fresh);
      assertThat(updated.keySet()).containsExactlyElementsOf(anew.keySet());
      for (Map.Entry<String, String> control : updated.entrySet()) {
        if (tags.contains(control.getKey())) {
          assertThat(control.getValue()).contains(EDITED);
        } else if (!control.getValue().contains("docPartObj")) {
          assertThat(control.getValue()).isEqualTo(anew.get(control.getKey()));
        }
      }
      assertThat(OoxmlSchemas.problems(Files.readAllBytes(word))).isEmpty();
      assertThat(OoxmlStructure.problems(Files.readAllBytes(word))).isEmpty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("(ändrad "));
    }
    run("report", project, "--word", word.toString(), "--fresh");
    assertThat(EditedWord.body(word)).isEqualTo(EditedWord.body(fresh));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.startsWith("rapport (ändrad "));
    }
  }
}
