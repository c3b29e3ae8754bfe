package se.helabilden.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.CodeForm;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// Reads an index for many areas from a text file, `code;value` a line, to measure the five classes against. UTF-8,
/// with or without a first line of headings; decimal comma or point, no spaces in numbers; empty, `..` and `-` are
/// missing.
public final class ReferenceFile {
  private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d{1,15}(?:[.,]\\d{1,15})?");
  private static final Set<String> MISSING = Set.of("", "..", ".", "-", "–");
  private static final int LARGEST = 20_000_000;

  private ReferenceFile() {}

  /// Mean and population standard deviation of the file's values. Areas without a value are left out, and said.
  ///
  /// @param name the file's name, for messages
  /// @throws UserFacingException (INPUT) if a line is anything else, a code has two values, levels are mixed, or fewer
  ///     than two values differ
  public static Loaded<ClassReference> read(InputStream in, String name) throws IOException {
    Place file = Place.file(name);
    Map<String, Double> values = new LinkedHashMap<>();
    int missing = 0;
    int row = 0;
    for (String line : text(in, file).split("\\R", -1)) {
      row++;
      if (line.isBlank()) {
        continue;
      }
      Place place = file.withRow(row);
      String[] cells = line.split(";", -1);
      if (cells.length != 2) {
        throw UserFacingException.input("reference-line", Message.of("analysis.referenceLine", line.strip()), place);
      }
      String code = cells[0].strip();
      String number = cells[1].strip();
      boolean heading = values.isEmpty() && missing == 0 && CodeForm.of(code).isEmpty() && !isNumber(number);
      if (heading) {
        continue;
      }
      if (code.isEmpty()) {
        throw UserFacingException.input("reference-code", Message.of("analysis.referenceCode"), place);
      }
      if (MISSING.contains(number)) {
        missing++;
        continue;
      }
      if (!isNumber(number)) {
        throw UserFacingException.input("reference-number", Message.of("analysis.referenceNumber", number), place);
      }
      double value = Double.parseDouble(number.replace(',', '.').replace('\u2212', '-'));
      Double before = values.put(code, value);
      if (before != null && before != value) {
        throw UserFacingException.input("reference-twice", Message.of("analysis.referenceTwice", code), place);
      }
    }
    return reference(values, missing, file);
  }

  private static Loaded<ClassReference> reference(Map<String, Double> values, int missing, Place file) {
    double[] numbers = values.values().stream().mapToDouble(Double::doubleValue).toArray();
    Set<AreaLevel> levels =
        values.keySet().stream()
            .map(code -> CodeForm.of(code).map(CodeForm::level).orElse(AreaLevel.OWN))
            .collect(Collectors.toSet());
    if (levels.size() > 1) {
      throw UserFacingException.input("reference-levels", Message.of("analysis.referenceLevels"), file);
    }
    if (Statistics.allEqual(numbers)) {
      throw UserFacingException.input("reference-few", Message.of("analysis.referenceFew", numbers.length), file);
    }
    List<Issue> issues = new ArrayList<>();
    if (missing > 0) {
      issues.add(Issue.note("reference-missing", Message.of("analysis.referenceMissing", missing), file));
    }
    ClassReference reference =
        new ClassReference(
            Statistics.mean(numbers),
            Statistics.populationDeviation(numbers),
            numbers.length,
            levels.iterator().next(),
            ClassReference.Origin.FILE);
    return new Loaded<>(reference, issues);
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static String text(InputStream in, Place file) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw UserFacingException.input("reference-large", Message.of("analysis.referenceLarge"), file);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw UserFacingException.input("reference-text", Message.of("analysis.referenceText"), file, e);
    }
  }
}
