package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.helabilden.analysis.Parts.YEAR;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.work.Language;
import se.helabilden.work.Loaded;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

class FiveClassesTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);
  private static final List<AreaCode> AREAS =
      Parts.areas("1480R001", "1480R002", "1480R003", "1480R004", "1480R005", "0180R001", "00");

  @Test
  void classesAreCutAtTheirThresholds() {
    ClassThresholds thresholds = ClassThresholds.bundled();
    assertThat(thresholds.z()).containsExactly(2.0, 1.0, 0.0, -1.0);
    assertThat(thresholds.classOf(2.01)).isOne();
    assertThat(thresholds.classOf(2)).isEqualTo(2);
    assertThat(thresholds.classOf(1)).isEqualTo(3);
    assertThat(thresholds.classOf(0)).isEqualTo(4);
    assertThat(thresholds.classOf(-1)).isEqualTo(5);
    assertThat(thresholds.classOf(Double.NaN)).isZero();
    assertThatThrownBy(() -> ClassThresholds.read(stream("z = 1, 2, 0, -1"), "t.properties"))
        .isInstanceOf(UserFacingException.class);
  }

  @Test
  void areasAreMeasuredAgainstTheReference() {
    Part index = Parts.part("index", IndicatorKind.INDEX, AREAS, 40, 25, 15, 10, 0, Double.NaN, 12);
    Part people = Parts.part("people", IndicatorKind.COUNT, AREAS, 100, 100, 200, 500, 100, 50, 9999);
    FiveClasses classes =
        FiveClasses.classify(
            index, YEAR, ClassReference.given(10, 10), ClassThresholds.bundled(), Optional.of(people));
    assertThat(classes.official()).isFalse();
    assertThat(classes.areas()).extracting(FiveClasses.ClassedArea::type).containsExactly(1, 2, 3, 4, 5);
    assertThat(classes.areas().getFirst().z()).isCloseTo(3, CLOSE);
    assertThat(classes.withoutValue()).isOne();
    assertThat(classes.counts()).containsExactly(1, 1, 1, 1, 1);
    assertThat(classes.populationShares().orElseThrow()).containsExactly(new double[] {.1, .1, .2, .5, .1}, CLOSE);
    assertThat(classes.only(area -> area.code().equals("1480R003")).counts()).containsExactly(0, 0, 1, 0, 0);
    assertThat(Texts.in(Language.SWEDISH).text(classes.name()))
        .isEqualTo("egen indelning i fem grupper (inte områdestyp)");
    assertThat(Texts.in(Language.SWEDISH).text(classes.typeName(1))).doesNotContain("utmaningar");
  }

  @Test
  void theOwnTableIsTheReferenceAndSaysWhenItIsLocal() {
    Part index = Parts.part("index", IndicatorKind.INDEX, AREAS, 1, 2, 3, 4, 5, Double.NaN, 50);
    ClassReference reference = ClassReference.ofTable(index, YEAR);
    assertThat(reference.mean()).isEqualTo(3);
    assertThat(reference.standardDeviation()).isCloseTo(Math.sqrt(2), CLOSE);
    assertThat(reference.n()).isEqualTo(5);
    assertThat(reference.origin()).isEqualTo(ClassReference.Origin.LOCAL);
    Part one = Parts.part("index", IndicatorKind.INDEX, AREAS, 1, 1, 1);
    assertThatThrownBy(() -> ClassReference.ofTable(one, YEAR))
        .isInstanceOfSatisfying(
            UserFacingException.class, e -> assertThat(e.kind()).isEqualTo(UserFacingException.Kind.INPUT));
  }

  @Test
  void onlyTheSourcesOwnColumnIsOfficial() {
    Part types = Parts.part("Områdestyp", IndicatorKind.CLASS, AREAS, 1, 2, 2, 4, 5, 3, Double.NaN);
    FiveClasses classes = FiveClasses.official(types, YEAR, Optional.empty());
    assertThat(classes.official()).isTrue();
    assertThat(classes.counts()).containsExactly(1, 2, 1, 1, 1);
    assertThat(classes.populationShares()).isEmpty();
    assertThat(Texts.in(Language.SWEDISH).text(classes.typeName(1)))
        .isEqualTo("områden med stora socioekonomiska utmaningar");
    Part index = Parts.part("index", IndicatorKind.INDEX, AREAS, 1, 2, 2, 4, 5, 3);
    assertThatThrownBy(() -> FiveClasses.official(index, YEAR, Optional.empty()))
        .isInstanceOf(UserFacingException.class);
    Part own = Parts.part("egna grupper", IndicatorKind.CLASS, AREAS, 1, 2, 2, 4, 5, 3);
    assertThatThrownBy(() -> FiveClasses.official(own, YEAR, Optional.empty())).isInstanceOf(UserFacingException.class);
    Part odd = Parts.part("Områdestyp", IndicatorKind.CLASS, AREAS, 1, 2.5);
    assertThatThrownBy(() -> FiveClasses.official(odd, YEAR, Optional.empty())).isInstanceOf(UserFacingException.class);
  }

  @Test
  void aReferenceFileIsReadStrictly() throws IOException {
    Loaded<ClassReference> read =
        ReferenceFile.read(
            stream("\uFEFFkod;index\r\n1480R001;10,5\r\n1480R002;20.5\r\n1480R003;..\r\n\r\n"), "ref.csv");
    assertThat(read.value().mean()).isCloseTo(15.5, CLOSE);
    assertThat(read.value().standardDeviation()).isCloseTo(5, CLOSE);
    assertThat(read.value().n()).isEqualTo(2);
    assertThat(read.value().level()).isEqualTo(AreaLevel.REGSO);
    assertThat(read.issues()).singleElement().extracting("id").isEqualTo("reference-missing");
    for (String bad :
        List.of(
            "1480R001;1 000\n1480R002;2",
            "1480R001;1.000,5\n1480R002;2",
            "1480R001;1;2\n1480R002;2",
            "1480R001;1\n1480R001;2",
            "1480R001;1\n1480;2",
            "1480R001;1\n1480R002;1",
            "1480R001;NaN\n1480R002;1",
            "1480R001;1\nrubrik;text",
            "")) {
      assertThatThrownBy(() -> ReferenceFile.read(stream(bad), "ref.csv"))
          .as(bad)
          .isInstanceOfSatisfying(
              UserFacingException.class, e -> assertThat(e.kind()).isEqualTo(UserFacingException.Kind.INPUT));
    }
    assertThatThrownBy(() -> ReferenceFile.read(stream("kod;v\n1480R001;1\n1480R002;x"), "ref.csv"))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.place().row()).isEqualTo(3));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
