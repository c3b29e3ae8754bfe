package se.helabilden.testkit.example;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/// Invented names for RegSO. They say nothing of those who live there: in towns they are dealt out at random.
final class RegsoNames {
  private static final List<List<String>> TOWN_PARTS =
      List.of(
          List.of(
              "Kvarnängen", "Lindkullen", "Hammarvreten", "Aspslätten", "Rönnliden", "Vallhöjden", "Ljungkullen",
              "Ängsvreten", "Hasselkulla", "Sandbrinken", "Källvreten", "Alkärret", "Mossliden", "Bergvreten",
              "Solkullen", "Åvallen", "Strandvreten", "Lärkslätten", "Enbacken", "Slåttervallen", "Fågelslätten",
              "Hagvreten", "Klockarkullen", "Stationsvreten", "Tallmossen", "Oxelliden", "Åkerbrinken", "Björkvreten"),
          List.of(
              "Lotsliden", "Tjärvreten", "Skeppsliden", "Klippvreten", "Måskullen", "Vikvreten", "Fyrbrinken",
              "Kölängen", "Strandliden", "Mastkullen", "Ejdervreten", "Notliden", "Ankarkullen", "Segelvreten"),
          List.of(
              "Kolarvreten", "Hyttliden", "Såglunden", "Granbrinken", "Timmervallen", "Sjövreten", "Milkullen",
              "Smedjeliden", "Flottarvreten", "Lingonkullen", "Tjädervreten", "Masugnsliden"));
  private static final List<String> QUARTERS =
      List.of("östra", "nordöstra", "norra", "nordvästra", "västra", "sydvästra", "södra", "sydöstra");

  private final List<Deque<String>> left = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  RegsoNames(Random random) {
    for (List<String> names : TOWN_PARTS) {
      List<String> shuffled = new ArrayList<>(names);
      Collections.shuffle(shuffled, random);
      left.add(new ArrayDeque<>(shuffled));
    }
  }

  /// One name for each RegSO.
  ///
  /// @param towns by RegSO: number of the town it belongs to, or -1
  List<String> give(int[] municipalities, int[] towns, Coordinate[] middles) {
    Map<Integer, Integer> central = new HashMap<>();
    for (int t = 0; t < Sketch.TOWNS.size(); t++) {
      Town town = Sketch.TOWNS.get(t);
      Coordinate centre = new Coordinate(town.x(), town.y());
      for (int i = 0; i < towns.length; i++) {
        Integer best = central.get(t);
        if (towns[i] == t && (best == null || middles[i].distance(centre) < middles[best].distance(centre))) {
          central.put(t, i);
        }
      }
    }
    Coordinate[] centres = centres(municipalities, towns, middles);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < towns.length; i++) {
      String municipality = Sketch.MUNICIPALITY_NAMES.get(municipalities[i]);
      if (towns[i] < 0) {
        names.add(free(municipality, middles[i], centres[municipalities[i]], " landsbygd"));
      } else if (Integer.valueOf(i).equals(central.get(towns[i]))) {
        Town town = Sketch.TOWNS.get(towns[i]);
        names.add(taken(town.main() ? town.name() + " centrum" : town.name()));
      } else if (Sketch.TOWNS.get(towns[i]).main()) {
        names.add(taken(left.get(municipalities[i]).removeFirst()));
      } else {
        Town town = Sketch.TOWNS.get(towns[i]);
        names.add(free(town.name(), middles[i], new Coordinate(town.x(), town.y()), ""));
      }
    }
    return names;
  }

  /// The middle of each municipality's countryside.
  private static Coordinate[] centres(int[] municipalities, int[] towns, Coordinate[] middles) {
    Coordinate[] centres = new Coordinate[3];
    for (int m = 0; m < centres.length; m++) {
      int wanted = m;
      List<Coordinate> all =
          IntStream.range(0, middles.length)
              .filter(i -> municipalities[i] == wanted && towns[i] < 0)
              .mapToObj(i -> middles[i])
              .toList();
      centres[m] =
          new Coordinate(
              all.stream().mapToDouble(Coordinate::getX).average().orElse(0),
              all.stream().mapToDouble(Coordinate::getY).average().orElse(0));
    }
    return centres;
  }

  private String taken(String name) {
    taken.add(name);
    return name;
  }

  /// The name with the nearest quarter of heaven that is still free.
  private String free(String name, Coordinate at, Coordinate from, String ending) {
    double turn = StrictMath.atan2(at.y - from.y, at.x - from.x) / (StrictMath.PI / 4);
    return IntStream.range(0, QUARTERS.size())
        .boxed()
        .sorted(Comparator.comparingDouble(quarter -> away(turn, quarter)))
        .map(quarter -> name + " " + QUARTERS.get(quarter) + ending)
        .filter(taken::add)
        .findFirst()
        .orElseThrow();
  }

  private static double away(double turn, int quarter) {
    double away = Math.abs(turn - quarter) % 8;
    // the four plain quarters are preferred
    return Math.min(away, 8 - away) + (quarter % 2 == 1 ? 0.4 : 0);
  }
}
