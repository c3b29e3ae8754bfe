package se.helabilden.work;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What was read, and what there is to say about it.
public record Loaded<T>(T value, List<Issue> issues) implements Serializable {
  public Loaded {
    issues = List.copyOf(issues);
  }

  public static <T> Loaded<T> of(T value) {
    return new Loaded<>(value, List.of());
  }

  public <U> Loaded<U> map(Function<? super T, ? extends U> change) {
    return new Loaded<>(change.apply(value), issues);
  }

  /// The same with these issues first.
  public Loaded<T> after(List<Issue> earlier) {
    List<Issue> all = new ArrayList<>(earlier);
    all.addAll(issues);
    return new Loaded<>(value, all);
  }
}
