package se.helabilden.map;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// A small map for every way of classifying (rows) and every colour scheme (columns), one sheet for each kind of data:
/// also data that leave little to classify still give a map.
class ContactSheetTest {
  private static final int WIDE = 56;
  private static final int HIGH = 64;
  private static final int GAP = 4;
  private static final int CLASSES = 5;
  private static final AreaLayer LAYER = SyntheticLayer.of(60, 12, 8);
  private static final LayerShapes SHAPES = LayerShapes.of(LAYER, Progress.NONE);

  /// Values by position in the layer.
  enum Data {
    USUAL {
      @Override
      double at(int i) {
        return i % 17 == 5 ? Double.NaN : Math.round(100 * Math.abs(Math.sin(i * 1.7)) + i) / 10.0;
      }
    },
    ONE_VALUE {
      @Override
      double at(int i) {
        return 7.5;
      }
    },
    ONE_AREA {
      @Override
      double at(int i) {
        return i == 31 ? 12 : Double.NaN;
      }
    },
    TWO_VALUES {
      @Override
      double at(int i) {
        return i % 3 == 0 ? 2 : 9;
      }
    },
    ALL_ZERO {
      @Override
      double at(int i) {
        return 0;
      }
    },
    ALL_MISSING {
      @Override
      double at(int i) {
        return Double.NaN;
      }
    },
    MANY_TIES {
      @Override
      double at(int i) {
        return i < 40 ? 0 : i % 5;
      }
    },
    OUTLIER_AND_NEGATIVE {
      @Override
      double at(int i) {
        return i == 22 ? 4000 : i % 9 - 4;
      }
    };

    abstract double at(int i);
  }

  @ParameterizedTest
  @EnumSource
  void everyMethodInEveryScheme(Data data) throws IOException {
    ClassificationMethod[] methods = ClassificationMethod.values();
    ColorScheme[] schemes = ColorScheme.values();
    Picture sheet =
        Picture.blank(schemes.length * (WIDE + GAP) + GAP, methods.length * (HIGH + GAP) + GAP, Colours.PAPER);
    double[] numbers = new double[LAYER.size()];
    Arrays.setAll(numbers, data::at);
    AreaValues values = MapFixture.values(LAYER, numbers);
    for (int row = 0; row < methods.length; row++) {
      Classification classes =
          Classifier.classify(numbers, methods[row], OptionalInt.of(CLASSES), new double[] {1, 4, 8});
      for (int column = 0; column < schemes.length; column++) {
        Picture tile = tile(values, classes, schemes[column]);
        for (int y = 0; y < HIGH; y++) {
          System.arraycopy(
              tile.pixels(), y * WIDE, sheet.pixels(),
              (GAP + row * (HIGH + GAP) + y) * sheet.width() + GAP + column * (WIDE + GAP), WIDE);
        }
      }
    }
    Golden.check(sheet, "sheet-" + data.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Picture tile(AreaValues values, Classification classes, ColorScheme scheme) {
    Captions captions = MapFixture.captions(values, "Prov");
    Choropleth map =
        scheme.kind() == ColorScheme.Kind.DIVERGING
            ? Choropleth.diverging(values, classes, scheme, new Midpoint(4, "4"), captions, Language.SWEDISH)
            : Choropleth.of(values, classes, scheme, captions, Language.SWEDISH);
    int[] pixels = new int[WIDE * HIGH];
    AreaRaster.of(SHAPES, View.fit(SHAPES.extent(), WIDE, HIGH, 1), Progress.NONE).colour(AreaPalette.of(map, 1), pixels);
    return new Picture(WIDE, HIGH, pixels);
  }
}
