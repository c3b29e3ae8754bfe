package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.DataCube.Category;
import se.helabilden.indicator.DataCube.Dimension;
import se.helabilden.indicator.DataCube.Role;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Understands a cube as a table of values for areas: one row for each value of the dimension with areas, one column
/// for each contents, period and group. Every dimension other than area, time and contents becomes a breakdown.
final class CubeReading {
  private final TableFile file;
  private final DataCube cube;
  private final TableOptions options;
  private final Place place;
  private final int[] steps;
  private final List<List<String>> labels;

  CubeReading(TableFile file, DataCube cube, TableOptions options) {
    this.file = file;
    this.cube = cube;
    this.options = options;
    this.place = Place.file(file.name());
    this.steps = new int[cube.dimensions().size()];
    this.labels = cube.dimensions().stream().map(CubeReading::labels).toList();
    int step = 1;
    for (int i = steps.length - 1; i >= 0; i--) {
      steps[i] = step;
      step *= cube.dimensions().get(i).size();
    }
  }

  /// A column and where its cells begin in the cube.
  private record Placed(StagedTable.Column column, int offset) {}

  /// @throws UserFacingException (INPUT) if no dimension holds areas
  Loaded<StagedTable> stage(Progress progress) {
    AreaDimension areas = AreaDimension.find(cube, options).orElseThrow(this::noAreas);
    int time = time(areas.index());
    int contents = contents(areas.index(), time);
    List<Placed> placed = columns(areas.index(), time, contents);
    ValueStatus[] statuses =
        cube.signs().stream()
            .map(sign -> SignMeaning.of(sign, cube.pxweb(), cube.about().notes()))
            .toArray(ValueStatus[]::new);
    List<StagedTable.Row> rows = new ArrayList<>();
    List<Category> categories = cube.dimensions().get(areas.index()).categories();
    for (int i = 0; i < categories.size(); i++) {
      if (i % 100 == 0) {
        progress.check();
      }
      rows.add(row(i, areas.key(categories.get(i)), areas.name(categories.get(i)), i * steps[areas.index()], placed, statuses));
    }
    StagedTable table =
        new StagedTable(
            file.name(), null, file.format(), file.encoding(), cube.dimensions().get(areas.index()).label(),
            placed.stream().map(Placed::column).toList(), rows, cube.about());
    return new Loaded<>(table, issues(time));
  }

  private StagedTable.Row row(
      int index, String key, @Nullable String name, int start, List<Placed> placed, ValueStatus[] statuses) {
    double[] values = new double[placed.size()];
    @Nullable ValueStatus[] kinds = new ValueStatus[placed.size()];
    for (int i = 0; i < values.length; i++) {
      int cell = start + placed.get(i).offset();
      byte mark = cube.marks()[cell];
      double value = cube.values()[cell];
      ValueStatus status = mark > 0 ? statuses[mark - 1] : null;
      if (mark == DataCube.ABSENT) {
        values[i] = Double.NaN;
      } else if (!Double.isNaN(value)) {
        values[i] = value;
        kinds[i] = status == ValueStatus.ESTIMATED ? status : status == ValueStatus.NIL && value == 0 ? status : ValueStatus.VALUE;
      } else {
        boolean nil = status == ValueStatus.NIL;
        values[i] = nil ? 0 : Double.NaN;
        kinds[i] = status == null || (status.hasNumber() && !nil) ? ValueStatus.MISSING : status;
      }
    }
    return new StagedTable.Row(index + 1, key, name, null, null, Breakdown.NONE, values, kinds);
  }

  /// The dimension of time: each of its values is a period.
  private int time(int areas) {
    int found = -1;
    for (int i = 0; i < steps.length; i++) {
      Dimension dimension = cube.dimensions().get(i);
      boolean told = dimension.role() == Role.TIME || TableWords.isPeriodName(dimension.label());
      if (i != areas && told && dimension.categories().stream().allMatch(c -> period(c).isPresent())) {
        found = found < 0 || dimension.role() == Role.TIME ? i : found;
      }
    }
    return found;
  }

  private static Optional<Period> period(Category category) {
    return Period.parse(category.code()).or(() -> Period.parse(category.label()));
  }

  private int contents(int areas, int time) {
    int found = -1;
    for (int i = 0; i < steps.length; i++) {
      Dimension dimension = cube.dimensions().get(i);
      if (i == areas || i == time) {
        continue;
      }
      if (dimension.role() == Role.CONTENTS) {
        return i;
      }
      if (TableWords.isContentsName(dimension.label()) || TableWords.isContentsName(dimension.code())) {
        found = i;
      }
    }
    return found;
  }

  private List<Placed> columns(int areas, int time, int contents) {
    List<Integer> groups = new ArrayList<>();
    for (int i = 0; i < steps.length; i++) {
      if (i != areas && i != time && i != contents) {
        groups.add(i);
      }
    }
    List<Group> combinations = combinations(groups);
    String general = general();
    Period fixed = time < 0 ? guessedPeriod() : null;
    List<Placed> columns = new ArrayList<>();
    for (int c = 0; c < sizeOf(contents); c++) {
      String text = contents < 0 ? general : label(contents, c);
      String told = cube.about().contentsUnits().get(text);
      String unit = HeaderText.unitOf(told == null ? cube.about().contentsUnits().get("") : told, text);
      for (int t = 0; t < sizeOf(time); t++) {
        Period period = time < 0 ? fixed : period(cube.dimensions().get(time).categories().get(t)).orElse(null);
        int offset = (contents < 0 ? 0 : c * steps[contents]) + (time < 0 ? 0 : t * steps[time]);
        for (Group group : combinations) {
          StagedTable.Column column = new StagedTable.Column("", text, period, group.breakdown(), unit);
          columns.add(new Placed(column, offset + group.offset()));
        }
      }
    }
    return columns;
  }

  private record Group(Breakdown breakdown, int offset) {}

  private List<Group> combinations(List<Integer> groups) {
    List<Group> found = List.of(new Group(Breakdown.NONE, 0));
    for (int dimension : groups) {
      int total = total(cube.dimensions().get(dimension));
      List<Group> longer = new ArrayList<>();
      for (Group group : found) {
        for (int i = 0; i < sizeOf(dimension); i++) {
          Breakdown breakdown =
              i == total
                  ? group.breakdown()
                  : group.breakdown().with(cube.dimensions().get(dimension).label(), label(dimension, i));
          longer.add(new Group(breakdown, group.offset() + i * steps[dimension]));
        }
      }
      found = longer;
    }
    return found;
  }

  /// The value that is the whole of its dimension: as the file says, else by its words; -1 where there is none.
  private static int total(Dimension dimension) {
    List<Category> categories = dimension.categories();
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).code().equals(dimension.total())) {
        return i;
      }
    }
    for (int i = 0; i < categories.size(); i++) {
      if (TableWords.isTotal(categories.get(i).label(), dimension.label())) {
        return i;
      }
    }
    return -1;
  }

  private int sizeOf(int dimension) {
    return dimension < 0 ? 1 : cube.dimensions().get(dimension).size();
  }

  private String label(int dimension, int index) {
    return labels.get(dimension).get(index);
  }

  /// The labels of a dimension's values; with their codes where several values have the same.
  private static List<String> labels(Dimension dimension) {
    Map<String, Integer> counts = new HashMap<>();
    dimension.categories().forEach(category -> counts.merge(category.label(), 1, Integer::sum));
    return dimension.categories().stream()
        .map(c -> counts.get(c.label()) > 1 ? c.label() + " (" + c.code() + ")" : c.label())
        .toList();
  }

  private String general() {
    if (cube.contents() != null && !cube.contents().isBlank()) {
      return cube.contents();
    }
    String title = cube.about().title();
    return title == null ? TableReading.stem(file.name()) : TableTitle.of(title).contents();
  }

  private @Nullable Period guessedPeriod() {
    if (options.period() != null) {
      return options.period();
    }
    String title = cube.about().title();
    return HeaderText.yearIn(title == null ? "" : title)
        .or(() -> HeaderText.yearIn(TableReading.stem(file.name())))
        .orElse(null);
  }

  private List<Issue> issues(int time) {
    List<Issue> issues = new ArrayList<>();
    boolean[] used = new boolean[cube.signs().size()];
    for (byte mark : cube.marks()) {
      if (mark > 0) {
        used[mark - 1] = true;
      }
    }
    for (int i = 0; i < used.length; i++) {
      if (used[i] && !SignMeaning.isKnown(cube.signs().get(i))) {
        issues.add(Issue.note("unknown-sign", Message.of("indicator.unknownSign", cube.signs().get(i)), place));
      }
    }
    if (time >= 0 && options.period() != null) {
      issues.add(Issue.note("period-told", Message.of("indicator.periodTold"), place));
    }
    return issues;
  }

  private UserFacingException noAreas() {
    String names =
        String.join("”, ”", cube.dimensions().stream().map(Dimension::label).toList());
    return UserFacingException.input("no-areas-in-table", Message.of("indicator.noAreaDimension", file.name(), names), place);
  }
}
