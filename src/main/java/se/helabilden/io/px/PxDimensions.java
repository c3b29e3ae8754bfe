package se.helabilden.io.px;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.DataCube.Category;
import se.helabilden.indicator.DataCube.Dimension;
import se.helabilden.indicator.DataCube.Role;
import se.helabilden.work.Message;

/// The dimensions of a PX file, stub first, then heading.
final class PxDimensions {
  private final PxFile file;
  private final PxKeywords keywords;
  private final List<String> names = new ArrayList<>();
  private final List<String> mainNames = new ArrayList<>();

  PxDimensions(PxFile file, PxKeywords keywords) {
    this.file = file;
    this.keywords = keywords;
    for (String keyword : List.of("STUB", "HEADING")) {
      List<String> main = keywords.main(keyword).map(PxEntry::values).orElse(List.of());
      List<String> own = keywords.own(keyword).map(PxEntry::values).orElse(main);
      mainNames.addAll(main);
      names.addAll(own.size() == main.size() ? own : main);
    }
  }

  /// @throws se.helabilden.work.UserFacingException (INPUT) if a variable has no values, or more codes than values
  List<Dimension> all() {
    if (names.isEmpty()) {
      throw file.refused("px-no-variables", Message.of("io.px.noVariables", file.name()), 0);
    }
    List<Dimension> dimensions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      dimensions.add(dimension(i));
    }
    return dimensions;
  }

  /// A keyword about a variable: in the language that is read, else in the main one.
  Optional<PxEntry> of(String keyword, int variable) {
    return keywords.own(keyword, names.get(variable)).or(() -> keywords.main(keyword, mainNames.get(variable)));
  }

  /// The place of the variable with this name in either language, or -1.
  int indexOf(String name) {
    int own = names.indexOf(name);
    return own >= 0 ? own : mainNames.indexOf(name);
  }

  private Dimension dimension(int variable) {
    Optional<PxEntry> timeval = of("TIMEVAL", variable);
    List<String> times = timeval.map(PxTimes::of).orElse(List.of());
    List<String> values = of("VALUES", variable).map(PxEntry::values).orElse(times);
    List<String> codes = of("CODES", variable).map(PxEntry::values).orElse(times.isEmpty() ? values : times);
    if (values.isEmpty()) {
      values = codes;
    }
    if (values.isEmpty()) {
      throw file.refused("px-no-values", Message.of("io.px.noValues", file.name(), names.get(variable)), 0);
    }
    if (codes.size() != values.size()) {
      int position = of("CODES", variable).or(() -> timeval).map(PxEntry::position).orElse(0);
      throw file.refused(
          "px-codes",
          Message.of("io.px.codes", file.name(), names.get(variable), values.size(), codes.size(), file.line(position)),
          position);
    }
    String scale = timeval.map(PxEntry::scale).orElse("");
    List<Category> categories = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String code = scale == null ? codes.get(i) : PxTimes.written(scale, codes.get(i));
      categories.add(new Category(code, values.get(i)));
    }
    String code = of("VARIABLECODE", variable).flatMap(PxKeywords::firstOf).orElse(names.get(variable));
    return new Dimension(code, names.get(variable), role(variable, timeval.isPresent()), categories, total(variable, categories));
  }

  private Role role(int variable, boolean timeval) {
    String type = of("VARIABLE-TYPE", variable).flatMap(PxKeywords::firstOf).orElse("");
    if (timeval || type.equalsIgnoreCase("T") || type.equalsIgnoreCase("Time")) {
      return Role.TIME;
    }
    if (variable == contents()) {
      return Role.CONTENTS;
    }
    boolean area = type.equalsIgnoreCase("G") || type.equalsIgnoreCase("Geographical") || of("MAP", variable).isPresent();
    return area ? Role.AREA : Role.NONE;
  }

  /// The place of the variable that tells the contents, or -1.
  private int contents() {
    return keywords.any("CONTVARIABLE").flatMap(PxKeywords::firstOf).map(this::indexOf).orElse(-1);
  }

  /// The code of the value that stands for the whole variable.
  private @Nullable String total(int variable, List<Category> categories) {
    String told = of("ELIMINATION", variable).flatMap(PxKeywords::firstOf).orElse("");
    for (Category category : categories) {
      if (category.code().equals(told) || category.label().equals(told)) {
        return category.code();
      }
    }
    return null;
  }
}
