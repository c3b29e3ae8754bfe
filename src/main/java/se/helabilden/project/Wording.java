package se.helabilden.project;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AreaNote;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.Goal;
import se.helabilden.needs.MapView;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.Template;
import se.helabilden.needs.ThreadObject;
import se.helabilden.project.ProjectCheck.Problem;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// Words that mark places or people out, and what may tell who somebody is. Hints; nothing is ever blocked.
final class Wording {
  private static final Pattern STIGMA =
      Pattern.compile("(?iu)\\b(problemområde\\p{L}*|utanförskapsområde\\p{L}*|no[- ]?go(?:[- ]?(?:zon|område)\\p{L}*)?|problem areas?|no-go zones?)(?!\\p{L})");
  private static final Pattern POLICE_WORD = Pattern.compile("(?iu)\\b(?:särskilt )?utsatt(?:a)? område(?:n|t|na)?(?!\\p{L})");
  private static final Pattern POLICE = Pattern.compile("(?iu)\\bpolis");
  /// A birth date (the day of a coordination number is 60 more) and four digits.
  private static final Pattern PERSONAL_NUMBER =
      Pattern.compile(
          "(?<![\\d-])(?:19|20)?\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])[-+]?\\d{4}(?![\\d-])");
  private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\d-])(?:\\+46[ -]?|0)(?:7\\d|\\d{1,3})[ -]?\\d{2,3}[ -]?\\d{2}[ -]?\\d{2}(?![\\d-])");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\R");

  /// A text with what it belongs to.
  record Written(Serializable where, String text) {}

  private Wording() {}

  static List<Problem> hints(NeedsAnalysis needs, Template template) {
    List<Problem> found = new ArrayList<>();
    for (Written written : texts(needs)) {
      Serializable where =
          written.where() instanceof String question ? NeedsCheck.title(template, question) : written.where();
      words(written.text(), where, found);
      persons(written.text(), where, found);
    }
    return found.stream().distinct().toList();
  }

  private static void words(String text, Serializable where, List<Problem> found) {
    for (String sentence : SENTENCE.split(text)) {
      Matcher stigma = STIGMA.matcher(sentence);
      while (stigma.find()) {
        hint("wording-stigma", Message.of("project.wordingStigma", where, stigma.group()), found);
      }
      Matcher police = POLICE_WORD.matcher(sentence);
      if (police.find() && !POLICE.matcher(sentence).find()) {
        hint("wording-police-term", Message.of("project.wordingPolice", where, police.group()), found);
      }
    }
  }

  /// The number itself is not repeated in the message, which may be logged or printed.
  private static void persons(String text, Serializable where, List<Problem> found) {
    Matcher number = PERSONAL_NUMBER.matcher(text);
    if (number.find()) {
      hint("personal-number", Message.of("project.personalNumber", where), found);
    }
    if (EMAIL.matcher(text).find()) {
      hint("personal-email", Message.of("project.personalEmail", where), found);
    }
    if (PHONE.matcher(number.replaceAll(" ")).find()) {
      hint("personal-phone", Message.of("project.personalPhone", where), found);
    }
  }

  private static void hint(String id, Message message, List<Problem> found) {
    found.add(new Problem(id, Problem.Kind.ADVICE, message, Place.NONE));
  }

  /// Everything that somebody has written, in order; an answer's place is the id of its question.
  static List<Written> texts(NeedsAnalysis needs) {
    List<Written> found = new ArrayList<>();
    for (Answer answer : needs.answers()) {
      Stream<String> cells = answer.rows().stream().flatMap(List::stream);
      Stream.concat(Stream.of(answer.text().plain(), answer.reason(), answer.note()), cells)
          .forEach(text -> add(answer.questionId(), text, found));
    }
    for (ThreadObject object : needs.objects()) {
      fields(object).forEach(text -> add(object.label(), text, found));
    }
    for (MapView view : needs.views()) {
      add(Message.of("project.mapTitle", view.title()), view.title(), found);
    }
    for (AreaNote note : needs.notes()) {
      add(Message.of("project.noteWhere", note.areaName()), note.text(), found);
    }
    return found;
  }

  private static void add(Serializable where, String text, List<Written> found) {
    if (!text.isBlank()) {
      found.add(new Written(where, text));
    }
  }

  private static Stream<String> fields(ThreadObject object) {
    Stream<String> more =
        switch (object) {
          case Evidence evidence -> Stream.of(evidence.source(), evidence.group());
          case Need need -> Stream.of(need.group());
          case Goal goal -> Stream.of(goal.targetGroup(), goal.responsible());
          case PlannedMeasure measure ->
              Stream.of(
                  measure.logic(), measure.responsible(), measure.partners(), measure.cost(), measure.funding(),
                  measure.statusNote());
          case FollowUp followUp ->
              Stream.of(followUp.milestone(), followUp.responsible(), followUp.source(), followUp.threshold());
          default -> Stream.empty();
        };
    return Stream.concat(Stream.of(object.text()), more);
  }
}
