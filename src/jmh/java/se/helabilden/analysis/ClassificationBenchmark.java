package se.helabilden.analysis;

import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From unsorted values to classes, as after a change of indicator: all distinct values of a skewed distribution, the
/// hardest case for ties. Median of single runs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ClassificationBenchmark {
  @Param({"6160", "100000", "1000000"})
  private int values;

  @Param({"5", "7", "9"})
  private int classes;

  private double[] numbers = {};

  @Setup
  public void invent() {
    Random random = new Random(1);
    numbers = random.doubles(values).map(ignored -> Math.exp(3 + 0.6 * random.nextGaussian())).toArray();
  }

  @Benchmark
  public Classification naturalBreaks() {
    return classify(ClassificationMethod.NATURAL_BREAKS);
  }

  @Benchmark
  public Classification quantile() {
    return classify(ClassificationMethod.QUANTILE);
  }

  private Classification classify(ClassificationMethod method) {
    return Classifier.classify(numbers, method, OptionalInt.of(classes), new double[0]);
  }
}
