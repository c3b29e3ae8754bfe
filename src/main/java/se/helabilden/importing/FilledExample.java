package se.helabilden.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.IndexPart;
import se.helabilden.analysis.Normalisation;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.MapView;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.Question;
import se.helabilden.needs.RichText;
import se.helabilden.needs.Template;
import se.helabilden.needs.ThreadObject;
import se.helabilden.project.Computation;
import se.helabilden.project.Edit;
import se.helabilden.project.Heeded;
import se.helabilden.project.NewContent;
import se.helabilden.project.Parts;
import se.helabilden.project.ProjectCheck;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.NumberText;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Fills the example's project with a whole analysis: every step of a script is the edit that a person would have made,
/// so that undo, log and method annex look as after real work. Numbers in the texts are gaps, `{key.figure}`, filled
/// from the numbers that the step `key` froze, to one decimal or with `~100` to hundreds; `{#key}` is the number of an
/// object.
public final class FilledExample {
  private static final Pattern GAP = Pattern.compile("\\{(#?)([a-z0-9-]+)(?:\\.([a-z0-9/:@-]+?))?(?:~(\\d+))?\\}");

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final ProjectSession session;
  private final Template template;
  private final Map<String, UUID> ids = new HashMap<>();
  private final Map<String, FrozenValues> frozen = new HashMap<>();

  private FilledExample(ProjectSession session, Template template) {
    this.session = session;
    this.template = template;
  }

  /// Performs all steps of a script.
  ///
  /// @param script `assets/example/ifyllt.json`
  public static void fill(ProjectSession session, Template template, String script, Progress progress) {
    FilledExample filling = new FilledExample(session, template);
    List<ExampleStep> steps = ExampleStep.of(script, filling::filled, filling.ids);
    int done = 0;
    for (ExampleStep step : steps) {
      progress.check();
      filling.perform(step);
      done++;
      progress.report((double) done / steps.size(), Message.of("importing.exampleFilling"));
    }
  }

  private void perform(ExampleStep step) {
    switch (step.text("write")) {
      case "derived" ->
          Computation.derive(session, naming(step), step.text("expression"), Progress.NONE);
      case "index" -> index(step);
      case "source" -> nameSource(step.text("source"));
      case "heed" -> heed(step.text("advice"));
      case "view" -> view(step);
      case "answer" -> answer(step);
      default -> object(step);
    }
  }

  /// Says where the tables come from that do not tell it themselves.
  private void nameSource(String source) {
    List<Indicator> without =
        session.project().indicators().stream()
            .filter(indicator -> indicator.parts().isEmpty() && indicator.provenance().source() == null)
            .toList();
    session.perform(new Edit.NameSource(without, source), NewContent.NONE);
  }

  /// Lets advice of one sort stand, having looked into it.
  private void heed(String advice) {
    Texts swedish = Texts.in(Language.SWEDISH);
    for (ProjectCheck.Problem problem : ProjectCheck.problems(session.project(), session.content(), template)) {
      if (problem.id().equals(advice)) {
        session.perform(
            new Edit.Heed(
                new Heeded(session.author().stamp(), problem.key(), swedish.text(problem.message()))),
            NewContent.NONE);
      }
    }
  }

  private static Computation.Naming naming(ExampleStep step) {
    return new Computation.Naming(
        step.text("id"), step.text("name"), step.has("unit") ? step.text("unit") : null);
  }

  private void index(ExampleStep step) {
    List<String> turned = step.texts("turned");
    List<IndexPart> parts =
        step.texts("parts").stream()
            .map(
                id ->
                    new IndexPart(Parts.of(figures().entry(id), session.content()), 1, turned.contains(id)))
            .toList();
    Computation.index(session, naming(step), parts, Normalisation.Z, Progress.NONE);
  }

  private void view(ExampleStep step) {
    IndicatorEntry entry = figures().entry(step.text("entry"));
    MapView view =
        new MapView(
            session.author().stamp(), step.text("title"), entry.id(),
            session.content().series(entry.indicator()).newestPeriod().text(), "", 0, List.of(), "", "", null,
            List.of(), entry.indicator().series(), step.flag("inReport"));
    ids.put(step.text("key"), view.id());
    write(Message.of("importing.exampleView", view.title()), List.of(), List.of(), List.of(view));
  }

  private void answer(ExampleStep step) {
    String id = step.text("question");
    Question question =
        template.question(id).orElseThrow(() -> new IllegalStateException("no question " + id));
    Answer answer =
        session.project().needs().answerOr(id, session.author().stamp())
            .withText(new RichText(step.textOr("text", "")))
            .withRows(step.rows("rows"))
            .withAreaCodes(step.has("layer") ? areaCodes(step.text("layer")) : List.of())
            .withMaps(step.links("maps"))
            .withEvidence(step.links("evidence"))
            .withState(
                step.has("reason") ? AnswerState.NOT_APPLICABLE : AnswerState.DONE, step.textOr("reason", ""));
    write(
        Message.of(
            "importing.exampleAnswer", question.title().in(Language.SWEDISH),
            sectionOf(question).title().in(Language.SWEDISH)),
        List.of(answer),
        List.of(),
        List.of());
  }

  private Template.Section sectionOf(Question question) {
    return template.sections().stream()
        .filter(section -> section.questions().contains(question))
        .findFirst()
        .orElseThrow();
  }

  private List<String> areaCodes(String layer) {
    return session.content().layer(session.project().layer(layer).orElseThrow()).areas().stream()
        .map(area -> area.code().code())
        .toList();
  }

  private void object(ExampleStep step) {
    String key = step.text("key");
    FrozenValues numbers = frozen(step.part("frozen"));
    if (numbers != null) {
      frozen.put(key, numbers);
    }
    NeedsAnalysis needs = session.project().needs();
    ThreadObject object = ExampleObjects.of(step, numbers, session.author().stamp(), needs);
    ids.put(key, object.id());
    write(Message.of("importing.exampleObject", object.label()), List.of(), List.of(object), List.of());
  }

  private @Nullable FrozenValues frozen(@Nullable ExampleStep part) {
    if (part == null) {
      return null;
    }
    ExampleStep groups = part.part("groups");
    return figures()
        .freeze(part.text("entry"), groups == null ? Map.of() : texts(groups), texts(part.part("figures")));
  }

  private static Map<String, String> texts(@Nullable ExampleStep part) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (part != null) {
      part.fields().keySet().forEach(field -> texts.put(field, part.text(field)));
    }
    return texts;
  }

  private ExampleFigures figures() {
    return new ExampleFigures(session.project(), session.content());
  }

  private void write(Message what, List<Answer> answers, List<ThreadObject> objects, List<MapView> views) {
    session.perform(new Edit.Write(what, "", template.id(), answers, objects, views), NewContent.NONE);
  }

  // --- gaps

  private String filled(String text) {
    return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(gapText(gap)));
  }

  private String gapText(MatchResult gap) {
    String whole = gap.group();
    String key = gap.group(2);
    if (!gap.group(1).isEmpty()) {
      return session.project().needs().object(known(ids.get(key), whole)).map(ThreadObject::number)
          .map(String::valueOf).orElseThrow();
    }
    double value =
        known(frozen.get(key), whole).figures().stream()
            .filter(figure -> figure.id().equals(gap.group(3)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no number for " + whole))
            .value();
    BigDecimal exact = new BigDecimal(Double.toString(value));
    BigDecimal unit = gap.group(4) == null ? TENTH : new BigDecimal(gap.group(4));
    return NumberText.in(Language.SWEDISH)
        .plain(exact.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit).doubleValue());
  }

  private static <T> T known(@Nullable T value, String gap) {
    if (value == null) {
      throw new IllegalStateException("nothing for " + gap);
    }
    return value;
  }
}
