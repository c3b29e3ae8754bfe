package se.helabilden.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Slug;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableJoin;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// Carries out what the user says of the columns: on the table before it is matched, and on the indicators after.
final class ColumnChoices {
  private final List<ColumnChoice> choices;
  private final Catalogue catalogue;
  private final Place place;

  /// @param place the file, for messages
  ColumnChoices(List<ColumnChoice> choices, Catalogue catalogue, Place place) {
    this.choices = choices;
    this.catalogue = catalogue;
    this.place = place;
  }

  /// The table with the columns that come in, under the units, periods and groups that were said.
  ///
  /// @throws UserFacingException (INPUT) if a choice names a column that is not there, or leaves none
  StagedTable onTable(StagedTable table) {
    if (choices.isEmpty()) {
      return table;
    }
    requireAll(table);
    int[] taken =
        IntStream.range(0, table.columns().size())
            .filter(i -> of(table.columns().get(i).contents()).map(ColumnChoice::taken).orElse(true))
            .toArray();
    if (taken.length == 0) {
      throw UserFacingException.input(
          "no-column-taken", Message.of("importing.noColumnTaken", table.file()), place.withSheet(table.sheet()));
    }
    List<StagedTable.Column> columns = new ArrayList<>();
    IntStream.of(taken).forEach(i -> columns.add(changed(table.columns().get(i), table)));
    List<StagedTable.Row> rows =
        taken.length == table.columns().size()
            ? table.rows()
            : table.rows().stream().map(row -> only(row, taken)).toList();
    return new StagedTable(
        table.file(), table.sheet(), table.format(), table.encoding(), table.keyColumn(), columns, rows, table.about());
  }

  private void requireAll(StagedTable table) {
    Set<String> there = new LinkedHashSet<>();
    table.columns().forEach(column -> there.add(column.contents()));
    for (ColumnChoice choice : choices) {
      if (there.stream().noneMatch(choice::isFor)) {
        throw UserFacingException.input(
            "column-missing",
            Message.of("importing.noSuchColumn", table.file(), choice.contents(), String.join("; ", there)),
            place.withSheet(table.sheet()).withColumn(choice.contents()));
      }
    }
  }

  private Optional<ColumnChoice> of(String contents) {
    return ColumnChoice.of(choices, contents);
  }

  private StagedTable.Column changed(StagedTable.Column column, StagedTable table) {
    ColumnChoice choice = of(column.contents()).orElse(null);
    if (choice == null) {
      return column;
    }
    boolean said = choice.period() != null || choice.group() != null;
    if (said && table.columns().stream().filter(other -> other.contents().equals(column.contents())).count() > 1) {
      throw UserFacingException.input(
          "several-columns",
          Message.of("importing.severalColumns", table.file(), column.contents()),
          place.withSheet(table.sheet()).withColumn(column.contents()));
    }
    return new StagedTable.Column(
        column.letter(),
        column.contents(),
        choice.period() == null ? column.period() : period(choice.period()),
        choice.group() == null ? column.breakdown() : new Breakdown(choice.group()),
        choice.unit() == null ? column.unit() : orNull(choice.unit()));
  }

  private static Period period(String text) {
    return Period.parse(text)
        .orElseThrow(() -> UserFacingException.usage("bad-period", Message.of("importing.badPeriod", text)));
  }

  private static StagedTable.Row only(StagedTable.Row row, int[] taken) {
    double[] values = new double[taken.length];
    @Nullable ValueStatus[] statuses = new ValueStatus[taken.length];
    for (int i = 0; i < taken.length; i++) {
      values[i] = row.values()[taken[i]];
      statuses[i] = row.statuses()[taken[i]];
    }
    return new StagedTable.Row(
        row.number(), row.key(), row.name(), row.municipality(), row.period(), row.breakdown(), values, statuses);
  }

  /// The indicators under the names, units and catalogue entries that were said, and under the ids that they shall have.
  ///
  /// @param ids the new id by the file's own; what is not in it keeps its own unless a choice tells another
  /// @throws UserFacingException (INPUT) if two indicators would have one id; (USAGE) for a catalogue entry that does
  ///     not exist, or an id that is none
  TableJoin onJoin(TableJoin join, Map<String, String> ids) {
    List<IndicatorDraft> drafts = new ArrayList<>();
    List<MatchReceipt.Joined> joined = new ArrayList<>(join.receipt().indicators());
    Set<String> taken = new HashSet<>();
    for (IndicatorDraft draft : join.drafts()) {
      IndicatorDraft changed = changed(draft, ids);
      if (!taken.add(changed.id())) {
        throw UserFacingException.input(
            "same-id",
            Message.of("importing.sameId", draft.file(), changed.id(), changed.contents()),
            place.withSheet(draft.sheet()).withColumn(draft.contents()));
      }
      drafts.add(changed);
      joined.replaceAll(entry -> entry.base().equals(draft.id()) ? changed(entry, draft, changed) : entry);
    }
    return new TableJoin(join.receipt().withIndicators(joined), drafts);
  }

  private IndicatorDraft changed(IndicatorDraft draft, Map<String, String> ids) {
    IndicatorDraft changed = draft.withId(ids.getOrDefault(draft.id(), draft.id()));
    ColumnChoice choice = of(draft.contents()).orElse(null);
    if (choice == null) {
      return changed;
    }
    if (choice.id() != null) {
      changed = changed.withId(id(choice.id()));
    }
    String name = choice.name() == null || choice.name().isBlank() ? changed.name() : choice.name();
    String unit = choice.unit() == null ? changed.unit() : orNull(choice.unit());
    changed = changed.withName(name, unit);
    if (choice.catalogueId() == null) {
      return changed;
    }
    return choice.catalogueId().isEmpty()
        ? changed.withMeaning(null, changed.kind(), Direction.NEUTRAL, FocusArea.UNPLACED)
        : meant(changed, choice.catalogueId());
  }

  private IndicatorDraft meant(IndicatorDraft draft, String catalogueId) {
    CatalogueEntry entry =
        catalogue
            .find(catalogueId)
            .orElseThrow(
                () ->
                    UserFacingException.usage(
                        "unknown-catalogue-id", Message.of("importing.unknownCatalogueId", catalogueId)));
    return draft.withMeaning(entry.id(), entry.kind(), entry.direction(), entry.focusArea());
  }

  private static String id(String wanted) {
    if (wanted.isEmpty() || !Slug.identifier(wanted).equals(wanted)) {
      throw UserFacingException.usage("bad-id", Message.of("importing.badId", wanted));
    }
    return wanted;
  }

  private static MatchReceipt.Joined changed(MatchReceipt.Joined entry, IndicatorDraft before, IndicatorDraft after) {
    return new MatchReceipt.Joined(
        after.id() + entry.id().substring(before.id().length()),
        after.id(),
        entry.breakdown(),
        after.name() + entry.name().substring(before.name().length()),
        after.unit(),
        entry.periods(),
        entry.values(),
        entry.missing(),
        entry.reference());
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
