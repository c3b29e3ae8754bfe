package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.Relation;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.NumberText;

/// What a connection says, in plain words; the measures' own names only in the details.
final class RelationWords {
  private static final int PERCENT = 100;

  private RelationWords() {}

  /// How much the two follow each other, and what that does not say.
  static String told(RelationShown shown, UiTexts texts) {
    Relation relation = shown.relation();
    if (relation == null) {
      return texts.text("ui.map.relationNone");
    }
    if (relation.n() < Relation.ENOUGH) {
      return texts.text("ui.map.relationFew", relation.n());
    }
    String degree =
        switch (relation.degree()) {
          case UNKNOWN -> "ui.map.relationFlat";
          case NONE -> "ui.map.relationHardly";
          case WEAK -> "ui.map.relationWeak";
          case SOME -> "ui.map.relationSome";
          case STRONG -> "ui.map.relationStrong";
        };
    List<String> sentences = new ArrayList<>(List.of(texts.text(degree)));
    if (relation.degree() != Relation.Degree.UNKNOWN && relation.degree() != Relation.Degree.NONE) {
      sentences.add(texts.text(relation.slope() > 0 ? "ui.map.relationSame" : "ui.map.relationOpposite"));
      String shared = texts.now().numbers().fixed(PERCENT * relation.shared(), 0) + "\u00a0%";
      sentences.add(texts.text("ui.map.relationShared", shared));
    }
    sentences.add(texts.text("ui.map.relationNoCause"));
    return String.join(" ", sentences);
  }

  /// What to bear in mind: areas that are not there, two times, a bend.
  static List<String> cautions(RelationShown shown, UiTexts texts) {
    List<String> found = new ArrayList<>();
    Relation relation = shown.relation();
    if (shown.isOfTwoTimes()) {
      found.add(
          texts.text(
              "ui.map.relationTimes",
              shown.upward().entry().name(), shown.upward().period().text(),
              shown.across().entry().name(), shown.across().period().text()));
    }
    if (relation != null && relation.n() < shown.upward().size()) {
      int missing = shown.upward().size() - relation.n();
      found.add(texts.text("ui.map.relationMissing", missing));
    }
    if (relation != null && relation.isBent()) {
      found.add(texts.text("ui.map.relationBent"));
    }
    return found;
  }

  /// The measures by their names, for those who know them; empty where there are none.
  static String details(RelationShown shown, UiTexts texts) {
    Relation relation = shown.relation();
    if (relation == null || Double.isNaN(relation.pearson())) {
      return "";
    }
    NumberText numbers = texts.now().numbers();
    return texts.text(
        "ui.map.relationMeasures",
        relation.n(),
        numbers.fixed(relation.shared(), 2),
        numbers.fixed(relation.pearson(), 2),
        numbers.fixed(relation.spearman(), 2),
        signed(numbers, relation.slope(), 3),
        relation.onlyX(),
        relation.onlyY(),
        relation.neither());
  }

  /// `Norra Ekberga: 12,3 över linjen`.
  static String outlier(RelationShown shown, Relation.Outlier outlier, UiTexts texts) {
    int decimals = Math.max(1, shown.upward().entry().indicator().decimals());
    String far = texts.now().numbers().fixed(Math.abs(outlier.residual()), decimals);
    String name = shown.upward().layer().area(outlier.area()).name();
    return texts.text(outlier.residual() > 0 ? "ui.map.outlierOver" : "ui.map.outlierUnder", name, far);
  }

  /// An area under the pointer.
  static @Nullable String area(RelationShown shown, int area) {
    if (area < 0 || area >= shown.upward().size() || !shown.hasBoth(area)) {
      return null;
    }
    return shown.upward().layer().area(area).name()
        + ": "
        + shown.map().valueText(shown.upward().value(area))
        + " · "
        + shown.acrossText(shown.across().value(area));
  }

  private static String signed(NumberText numbers, double value, int decimals) {
    return (value > 0 ? "+" : "") + numbers.fixed(value, decimals);
  }
}
