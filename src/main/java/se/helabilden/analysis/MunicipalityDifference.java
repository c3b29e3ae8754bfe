package se.helabilden.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.References.WholeValue;
import se.helabilden.area.AreaCode;
import se.helabilden.area.CodeForm;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// How far each area lies from the municipality it is in.
public final class MunicipalityDifference {
  private MunicipalityDifference() {}

  /// The area's value minus its municipality's, in the indicator's unit (percentage points for a share), for every
  /// period and for the entry's own group; areas without geometry too. The municipality's value is that of
  /// [References]: the source's own row, else what the counts behind the share give; never a mean of areas.
  ///
  /// Missing in is missing out with its reason. Where the municipality's value cannot be told the difference is
  /// missing. Areas of the municipality's level or above, and cells the source does not have, are absent.
  ///
  /// @param references of the same part
  /// @throws UserFacingException (USAGE) if no municipality's value can be told in any period
  public static IndicatorSeries derive(Part part, References references, Progress progress) {
    List<AreaCode> areas =
        part.series().areas().stream()
            .filter(area -> area.level() == part.level() && municipality(area) != null)
            .toList();
    List<Period> periods = part.series().periods();
    IndicatorSeries.Builder builder = IndicatorSeries.builder(areas, periods, List.of(Breakdown.NONE));
    boolean any = false;
    for (int period = 0; period < periods.size(); period++) {
      progress.check();
      progress.report(period / (double) periods.size(), Message.of("analysis.deriving"));
      Period at = periods.get(period);
      Map<String, Optional<WholeValue>> wholes = new HashMap<>();
      Part.Column column = part.column(at);
      for (int area = 0; area < areas.size(); area++) {
        Part.Cell cell = column.cell(areas.get(area), area);
        ValueStatus status = cell.status();
        if (status == null) {
          continue;
        }
        Optional<WholeValue> whole =
            wholes.computeIfAbsent(
                municipality(areas.get(area)),
                code -> {
                  progress.check();
                  return references.municipality(code, at);
                });
        any |= whole.isPresent();
        boolean told = whole.isPresent() || !status.hasNumber();
        double value = whole.map(found -> cell.value() - found.value()).orElse(Double.NaN);
        builder.set(area, period, 0, value, told ? number(status) : ValueStatus.MISSING);
      }
    }
    if (!any) {
      throw UserFacingException.usage(
          "no-municipality-value", Message.of("analysis.noMunicipalityValue", part.entry().name()));
    }
    return builder.build();
  }

  /// "Nothing" minus something is a number like any other.
  private static ValueStatus number(ValueStatus status) {
    return status == ValueStatus.NIL ? ValueStatus.VALUE : status;
  }

  /// The municipality that a smaller area is in; null for a municipality itself and what is larger or of no known place.
  private static @Nullable String municipality(AreaCode area) {
    return switch (area.level()) {
      case NATION, COUNTY, MUNICIPALITY -> null;
      default -> CodeForm.municipalityOf(area);
    };
  }
}
