package se.helabilden.testkit.example;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;

/// The rows of a table: areas, and behind them the municipalities, the county and the nation where those are given.
///
/// @param members by row: positions of the areas that it is put together of; the nation has none, it lies elsewhere
record Places(List<AreaCode> codes, List<int[]> members, int areas) {
  static Places of(AreaLayer layer, boolean withReferences) {
    List<AreaCode> codes = new ArrayList<>();
    List<int[]> members = new ArrayList<>();
    int n = layer.size();
    for (int i = 0; i < n; i++) {
      codes.add(layer.area(i).code());
      members.add(new int[] {i});
    }
    if (withReferences) {
      for (String municipality : Sketch.MUNICIPALITY_CODES) {
        codes.add(new AreaCode(AreaLevel.MUNICIPALITY, null, municipality));
        members.add(
            IntStream.range(0, n)
                .filter(i -> municipality.equals(layer.area(i).municipalityCode()))
                .toArray());
      }
      codes.add(new AreaCode(AreaLevel.COUNTY, null, Sketch.COUNTY));
      members.add(IntStream.range(0, n).toArray());
      codes.add(new AreaCode(AreaLevel.NATION, null, "00"));
      members.add(new int[0]);
    }
    return new Places(codes, members, n);
  }

  int size() {
    return codes.size();
  }

  boolean isNation(int row) {
    return members.get(row).length == 0;
  }
}
