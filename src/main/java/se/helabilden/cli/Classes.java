package se.helabilden.cli;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// Classes as the options ask for them.
final class Classes {
  private Classes() {}

  /// @param method null for quantiles, or for own breaks where there are some
  /// @param classes 0 for what suits the number of areas
  static Classification find(AreaValues values, @Nullable String method, int classes, List<String> breaks) {
    double[] inner = breaks.stream().mapToDouble(text -> Numbers.parse("--breaks", text)).sorted().toArray();
    ClassificationMethod chosen =
        method != null
            ? method(method)
            : inner.length > 0 ? ClassificationMethod.MANUAL : ClassificationMethod.QUANTILE;
    OptionalInt count = classes > 0 ? OptionalInt.of(classes) : OptionalInt.empty();
    return Classifier.classify(values.toArray(), chosen, count, inner);
  }

  /// @throws UserFacingException (USAGE) for a method that does not exist
  static ClassificationMethod method(String id) {
    return ClassificationMethod.ofId(id)
        .orElseThrow(
            () ->
                UserFacingException.usage(
                    "unknown-method",
                    Message.of(
                        "cli.unknownMethod",
                        id,
                        Arrays.stream(ClassificationMethod.values())
                            .map(ClassificationMethod::id)
                            .collect(Collectors.joining(", ")))));
  }
}
