package se.helabilden.indicator;

import java.util.List;
import se.helabilden.area.AreaCode;
import se.helabilden.work.Hash;

/// The areas that several series have in common, with the beginning of their hashes: six thousand codes are then hashed
/// once for a table and not once for each of its three hundred columns.
public final class AreaList {
  private final List<AreaCode> codes;
  private final Hash beginning;

  public AreaList(List<AreaCode> codes) {
    this.codes = List.copyOf(codes);
    this.beginning = new Hash();
    for (AreaCode code : this.codes) {
      beginning.add(code.toString());
    }
  }

  public List<AreaCode> codes() {
    return codes;
  }

  public int size() {
    return codes.size();
  }

  /// The hash of all codes in order, to go on with.
  Hash hash() {
    return beginning.copy();
  }
}
