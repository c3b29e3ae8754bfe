package se.helabilden.project;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.indicator.IndicatorKind;

/// Classes of maps that stand beside one another. Maps of the same indicator and group share bounds, made of the values of
/// all of them, so that a colour means the same on each; all others have their own.
public final class SharedClasses {
  private SharedClasses() {}

  /// @param maps what each map shows
  /// @param method null for the classes that suit each indicator
  /// @param classes how many; 0 for what suits the number of areas
  /// @return one for each map
  public static List<Classification> of(List<AreaValues> maps, @Nullable ClassificationMethod method, int classes) {
    return maps.stream().map(values -> of(values, maps, method, classes)).toList();
  }

  private static Classification of(
      AreaValues values, List<AreaValues> maps, @Nullable ClassificationMethod method, int classes) {
    List<AreaValues> same =
        maps.stream().filter(each -> each.entry().id().equals(values.entry().id())).toList();
    boolean given =
        values.entry().indicator().kind() == IndicatorKind.CLASS
            || !values.entry().indicator().ownFacts().breaks().isEmpty();
    OptionalInt count = classes > 0 ? OptionalInt.of(classes) : OptionalInt.empty();
    boolean usual = method == null && classes == 0;
    if (same.size() < 2 || usual && given) {
      return usual
          ? StandardMap.classes(values)
          : Classifier.classify(values.toArray(), method(method), count, new double[0]);
    }
    double[] pool = same.stream().flatMapToDouble(each -> Arrays.stream(each.toArray())).toArray();
    int areas = (int) Arrays.stream(values.toArray()).filter(Double::isFinite).count();
    OptionalInt wanted = count.isPresent() ? count : OptionalInt.of(Classifier.suitableClasses(areas));
    return Classifier.classify(pool, method(method), wanted, new double[0]).of(values.toArray());
  }

  private static ClassificationMethod method(@Nullable ClassificationMethod method) {
    return method == null ? ClassificationMethod.QUANTILE : method;
  }
}
