package se.helabilden.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.helabilden.indicator.LocalText;
import se.helabilden.map.Crop;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.Completeness;
import se.helabilden.needs.MapLook;
import se.helabilden.needs.MapView;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.Question;
import se.helabilden.needs.Staleness;
import se.helabilden.needs.Template;
import se.helabilden.needs.TemplatePart;
import se.helabilden.needs.ThreadObject;
import se.helabilden.needs.Traceability;
import se.helabilden.project.ProjectCheck.Problem;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// What in the guided analysis rests on changed numbers, where the red thread is broken, which questions are open, and
/// what may deserve a second look. Nothing at all where nothing has been begun.
public final class NeedsCheck {
  private static final String UNANSWERED = "unanswered";
  private static final String STARTED = "question-started";

  private final Project project;
  private final NeedsAnalysis needs;
  private final Template template;
  private final List<Problem> found = new ArrayList<>();

  private NeedsCheck(Project project, Template template) {
    this.project = project;
    this.needs = project.needs();
    this.template = template;
  }

  public static List<Problem> problems(Project project, ProjectContent content, Template template) {
    if (project.needs().isEmpty()) {
      return List.of();
    }
    NeedsCheck check = new NeedsCheck(project, template);
    check.stale(SeriesHashes.staleness(project, content));
    check.parts();
    if (project.needs().isBegun()) {
      check.thread();
      check.questions();
      check.found.addAll(Balance.hints(project, content));
    }
    if (project.needs().isBegun() || !project.needs().notes().isEmpty()) {
      check.found.addAll(Wording.hints(project.needs(), template));
    }
    return List.copyOf(check.found);
  }

  /// Whether a problem is a question that is not done.
  public static boolean isUnanswered(Problem problem) {
    return problem.id().equals(UNANSWERED) || problem.id().equals(STARTED);
  }

  /// For each part how many questions are done, and how many there are.
  static Map<String, Map<String, Integer>> questions(NeedsAnalysis needs, Template template) {
    Map<String, Map<String, Integer>> parts = new LinkedHashMap<>();
    for (TemplatePart part : TemplatePart.values()) {
      Completeness completeness = Completeness.of(needs, template.questions(part));
      Map<String, Integer> counts = new LinkedHashMap<>();
      counts.put("done", completeness.done());
      counts.put("all", completeness.all());
      parts.put(part.name().toLowerCase(Locale.ROOT), counts);
    }
    return parts;
  }

  private void stale(Staleness staleness) {
    for (ThreadObject object : staleness.in(needs)) {
      Message message =
          switch (staleness.reason(object.id()).orElseThrow()) {
            case CHANGED -> Message.of("project.staleChanged", object.label(), object.text());
            case GONE -> Message.of("project.staleGone", object.label(), object.text());
            case RESTS_ON_STALE ->
                Message.of("project.staleRests", object.label(), names(object.restsOn(), staleness), object.text());
          };
      add("stale-" + object.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), Problem.Kind.STALE, message);
    }
    for (MapView view : needs.views()) {
      if (staleness.isViewStale(view.id())) {
        add("stale-map", Problem.Kind.STALE, Message.of("project.staleMap", name(view)));
      }
    }
    for (Answer answer : needs.answers()) {
      if (staleness.isStale(answer)) {
        add("stale-answer", Problem.Kind.STALE, Message.of("project.staleAnswer", title(template, answer.questionId())));
      }
    }
  }

  /// A map of a part says why it shows no more.
  private void parts() {
    for (MapView view : needs.views()) {
      MapLook look = view.look();
      Crop crop = look == null ? null : look.crop();
      if (crop != null && crop.lacksReason()) {
        add("crop-without-reason", Problem.Kind.UNFINISHED, Message.of("project.cropWithoutReason", name(view)));
      }
    }
  }

  private Message names(List<UUID> ids, Staleness staleness) {
    List<Message> labels =
        ids.stream()
            .filter(staleness::isStale)
            .map(needs::object)
            .flatMap(Optional::stream)
            .map(ThreadObject::label)
            .toList();
    Message all = labels.getFirst();
    for (Message label : labels.subList(1, labels.size())) {
      all = Message.of("analysis.listMore", all, label);
    }
    return all;
  }

  private String name(MapView view) {
    return view.title().isBlank()
        ? project.indicator(view.entryId()).map(indicator -> indicator.name()).orElse(view.entryId())
        : view.title();
  }

  private void thread() {
    for (Traceability.Gap gap : Traceability.gaps(needs)) {
      add(gap.id(), Problem.Kind.UNFINISHED, gap.message());
    }
  }

  private void questions() {
    for (Question question : Completeness.of(needs, template.questions()).open()) {
      if (needs.state(question.id()) == AnswerState.STARTED) {
        add(STARTED, Problem.Kind.UNFINISHED, Message.of("project.questionStarted", question.text()));
      } else {
        add(UNANSWERED, Problem.Kind.UNFINISHED, Message.of("project.unanswered", question.text()));
      }
    }
  }

  /// What people call a question: its title, else its text; its id where the template does not have it.
  static LocalText title(Template template, String questionId) {
    return template
        .question(questionId)
        .map(question -> question.title().sv().isBlank() ? question.text() : question.title())
        .orElse(new LocalText(questionId, questionId));
  }

  private void add(String id, Problem.Kind kind, Message message) {
    found.add(new Problem(id, kind, message, Place.NONE));
  }
}
