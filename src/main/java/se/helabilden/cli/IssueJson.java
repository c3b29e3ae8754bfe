package se.helabilden.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import se.helabilden.work.Issue;
import se.helabilden.work.Texts;

/// An issue as JSON.
final class IssueJson {
  private IssueJson() {}

  static Map<String, Object> of(Issue issue, Texts texts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", issue.id());
    json.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
    json.put("message", texts.text(issue.message()));
    json.put("file", issue.place().file());
    json.put("sheet", issue.place().sheet());
    json.put("row", issue.place().row() > 0 ? issue.place().row() : null);
    json.put("column", issue.place().column());
    json.put("area", issue.place().area());
    return json;
  }
}
