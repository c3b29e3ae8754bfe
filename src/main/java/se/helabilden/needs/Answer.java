package se.helabilden.needs;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import se.helabilden.work.Stamp;

/// What has been answered to one question of the template.
///
/// @param questionId the question's stable id; kept also where a newer template lacks it
/// @param text running text
/// @param choices ids of the choices made
/// @param rows of a table, each a cell for every column of the question
/// @param areaCodes codes of areas
/// @param maps ids of saved map views
/// @param evidence ids of evidence that the text rests on
/// @param state what the user says of it
/// @param reason why it is not applicable; else empty
/// @param note for ourselves; in no export
public record Answer(
    Stamp stamp,
    String questionId,
    RichText text,
    List<String> choices,
    List<List<String>> rows,
    List<String> areaCodes,
    List<UUID> maps,
    List<UUID> evidence,
    AnswerState state,
    String reason,
    String note)
    implements Serializable {
  public Answer {
    choices = List.copyOf(choices);
    rows = rows.stream().map(List::copyOf).toList();
    areaCodes = List.copyOf(areaCodes);
    maps = List.copyOf(maps);
    evidence = List.copyOf(evidence);
  }

  public static Answer empty(Stamp stamp, String questionId) {
    return new Answer(
        stamp, questionId, RichText.EMPTY, List.of(), List.of(), List.of(), List.of(), List.of(),
        AnswerState.NOT_STARTED, "", "");
  }

  /// Whether there is nothing in it that would be exported.
  public boolean isEmpty() {
    return text.isBlank()
        && choices.isEmpty()
        && rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank))
        && areaCodes.isEmpty()
        && maps.isEmpty()
        && evidence.isEmpty();
  }

  public Answer withText(RichText changed) {
    return new Answer(
        stamp, questionId, changed, choices, rows, areaCodes, maps, evidence, begun(), reason, note);
  }

  public Answer withChoices(List<String> changed) {
    return new Answer(stamp, questionId, text, changed, rows, areaCodes, maps, evidence, begun(), reason, note);
  }

  public Answer withRows(List<List<String>> changed) {
    return new Answer(stamp, questionId, text, choices, changed, areaCodes, maps, evidence, begun(), reason, note);
  }

  public Answer withAreaCodes(List<String> changed) {
    return new Answer(stamp, questionId, text, choices, rows, changed, maps, evidence, begun(), reason, note);
  }

  public Answer withMaps(List<UUID> changed) {
    return new Answer(stamp, questionId, text, choices, rows, areaCodes, changed, evidence, begun(), reason, note);
  }

  public Answer withEvidence(List<UUID> changed) {
    return new Answer(stamp, questionId, text, choices, rows, areaCodes, maps, changed, begun(), reason, note);
  }

  /// @param why the reason, for what is not applicable; else empty
  public Answer withState(AnswerState changed, String why) {
    return new Answer(stamp, questionId, text, choices, rows, areaCodes, maps, evidence, changed, why, note);
  }

  public Answer withNote(String changed) {
    return new Answer(stamp, questionId, text, choices, rows, areaCodes, maps, evidence, state, reason, changed);
  }

  private AnswerState begun() {
    return state == AnswerState.NOT_STARTED ? AnswerState.STARTED : state;
  }
}
