package se.helabilden.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.OnDuplicate;

/// What the user says of a table instead of the guess; null where the guess may stand.
///
/// @param layerId the layer to match with; null for the one with most matches
/// @param keyColumn header or letter of the column with the keys; of two that tell an area together, `A+B`
/// @param hideBelow counts below this are hidden in every view and export; 0 for published statistics
/// @param replaces an indicator of the project whose table this is a newer delivery of, whatever the file is called;
///     empty for none; null where only the ids tell
/// @param way how the file meets what the project has already
/// @param columns what is said of columns; the others are as guessed
/// @param tableVersion the version of the division that the table was made for, where a person says so
/// @param rebuild whether counts are added up for areas that are made of whole areas of the table's version
public record ImportChoices(
    @Nullable String sheet,
    @Nullable String layerId,
    @Nullable String keyColumn,
    @Nullable String period,
    OnDuplicate onDuplicate,
    int hideBelow,
    @Nullable String replaces,
    Replacement.Way way,
    List<ColumnChoice> columns,
    @Nullable String tableVersion,
    boolean rebuild) {
  public static final ImportChoices NONE = new ImportChoices(null, null, null, null, OnDuplicate.ASK, 0);

  public ImportChoices {
    columns = List.copyOf(columns);
  }

  public ImportChoices(
      @Nullable String sheet,
      @Nullable String layerId,
      @Nullable String keyColumn,
      @Nullable String period,
      OnDuplicate onDuplicate,
      int hideBelow) {
    this(sheet, layerId, keyColumn, period, onDuplicate, hideBelow, null, Replacement.Way.MERGE, List.of(), null, false);
  }

  /// Another sheet, whose columns are others.
  public ImportChoices withSheet(@Nullable String changed) {
    return new ImportChoices(changed, layerId, null, period, onDuplicate, hideBelow, replaces, way, List.of(), tableVersion, rebuild);
  }

  public ImportChoices withLayer(@Nullable String changed) {
    return new ImportChoices(sheet, changed, keyColumn, period, onDuplicate, hideBelow, replaces, way, columns, tableVersion, rebuild);
  }

  /// Another key column; which the others are follows from it.
  public ImportChoices withKeyColumn(@Nullable String changed) {
    return new ImportChoices(sheet, layerId, changed, period, onDuplicate, hideBelow, replaces, way, List.of(), tableVersion, rebuild);
  }

  public ImportChoices withPeriod(@Nullable String changed) {
    return new ImportChoices(sheet, layerId, keyColumn, changed, onDuplicate, hideBelow, replaces, way, columns, tableVersion, rebuild);
  }

  public ImportChoices withOnDuplicate(OnDuplicate changed) {
    return new ImportChoices(sheet, layerId, keyColumn, period, changed, hideBelow, replaces, way, columns, tableVersion, rebuild);
  }

  public ImportChoices withHideBelow(int changed) {
    return new ImportChoices(sheet, layerId, keyColumn, period, onDuplicate, changed, replaces, way, columns, tableVersion, rebuild);
  }

  public ImportChoices withReplaces(@Nullable String changed) {
    return new ImportChoices(sheet, layerId, keyColumn, period, onDuplicate, hideBelow, changed, way, columns, tableVersion, rebuild);
  }

  public ImportChoices withWay(Replacement.Way changed) {
    return new ImportChoices(sheet, layerId, keyColumn, period, onDuplicate, hideBelow, replaces, changed, columns, tableVersion, rebuild);
  }

  public ImportChoices withColumns(List<ColumnChoice> changed) {
    return new ImportChoices(sheet, layerId, keyColumn, period, onDuplicate, hideBelow, replaces, way, changed, tableVersion, rebuild);
  }

  public ImportChoices withTableVersion(@Nullable String changed) {
    return new ImportChoices(
        sheet, layerId, keyColumn, period, onDuplicate, hideBelow, replaces, way, columns, changed, rebuild);
  }

  public ImportChoices withRebuild(boolean changed) {
    return new ImportChoices(
        sheet, layerId, keyColumn, period, onDuplicate, hideBelow, replaces, way, columns, tableVersion, changed);
  }

  /// What is said of the columns with a contents text; the guess where nothing is.
  public ColumnChoice column(String contents) {
    return ColumnChoice.of(columns, contents).orElse(ColumnChoice.guess(contents));
  }

  /// With this in place of what was said of its columns.
  public ImportChoices withColumn(ColumnChoice changed) {
    List<ColumnChoice> all =
        new ArrayList<>(columns.stream().filter(choice -> !choice.isFor(changed.contents())).toList());
    if (!changed.isGuess()) {
      all.add(changed);
    }
    return withColumns(all);
  }
}
