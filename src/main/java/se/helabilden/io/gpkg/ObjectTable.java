package se.helabilden.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.ChangeKey;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.json.Json;
import se.helabilden.map.Overlay;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AreaNote;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Finding;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.Goal;
import se.helabilden.needs.MapView;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.ThreadObject;
import se.helabilden.project.Heeded;
import se.helabilden.project.KeptSelection;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.Project;
import se.helabilden.work.Stamp;

/// The project's objects as rows of JSON, one for each, in their order. A commit writes only the rows that differ.
final class ObjectTable {
  private static final Kind<Header> PROJECT = new Kind<>("project", Header.class, Header::stamp, ObjectTable::header);
  private static final Kind<LayerInfo> LAYER =
      new Kind<>("layer", LayerInfo.class, LayerInfo::stamp, Project::layers);
  private static final Kind<Indicator> INDICATOR =
      new Kind<>("indicator", Indicator.class, Indicator::stamp, Project::indicators);
  private static final Kind<ImportRecord> IMPORT =
      new Kind<>("import", ImportRecord.class, ImportRecord::stamp, Project::imports);
  private static final Kind<Answer> ANSWER =
      new Kind<>("answer", Answer.class, Answer::stamp, project -> project.needs().answers());
  private static final Kind<MapView> VIEW =
      new Kind<>("view", MapView.class, MapView::stamp, project -> project.needs().views());

  private static final Kind<AreaNote> NOTE =
      new Kind<>("areaNote", AreaNote.class, AreaNote::stamp, project -> project.needs().notes());

  private static final Kind<Overlay> OVERLAY =
      new Kind<>("overlay", Overlay.class, Overlay::stamp, Project::overlays);

  private static final Kind<KeptSelection> SELECTION =
      new Kind<>("selection", KeptSelection.class, KeptSelection::stamp, Project::selections);

  private static final Kind<Heeded> HEEDED = new Kind<>("heeded", Heeded.class, Heeded::stamp, Project::heeded);

  private static final Kind<ChangeKey> CHANGE_KEY =
      new Kind<>("changeKey", ChangeKey.class, ChangeKey::stamp, Project::changeKeys);

  /// The kinds of the red thread, each with rows of its own.
  private static final List<Kind<? extends ThreadObject>> THREAD =
      List.of(
          thread("evidence", Evidence.class),
          thread("finding", Finding.class),
          thread("cause", Cause.class),
          thread("need", Need.class),
          thread("goal", Goal.class),
          thread("measure", PlannedMeasure.class),
          thread("followUp", FollowUp.class));

  private ObjectTable() {}

  /// What the project says of itself, without its lists.
  record Header(Stamp stamp, String name, @Nullable Crs crs, @Nullable String template) {}

  /// A sort of objects: its name in the file, and where the project has them.
  private record Kind<T>(
      String name, Class<T> type, Function<T, Stamp> stamp, Function<Project, List<T>> list) {}

  private static <T extends ThreadObject> Kind<T> thread(String name, Class<T> type) {
    return new Kind<>(name, type, ThreadObject::stamp, project -> project.needs().all(type));
  }

  private static List<Header> header(Project project) {
    return List.of(new Header(project.stamp(), project.name(), project.crs(), project.needs().templateId()));
  }

  /// Makes the rows say `after`, knowing that they say `before` (null: nothing).
  static void write(Connection connection, @Nullable Project before, Project after) throws SQLException {
    for (Kind<?> kind : List.of(PROJECT, LAYER, INDICATOR, IMPORT, ANSWER, VIEW, HEEDED, CHANGE_KEY, NOTE, OVERLAY, SELECTION)) {
      write(connection, kind, before, after);
    }
    for (Kind<?> kind : THREAD) {
      write(connection, kind, before, after);
    }
  }

  private static <T> void write(Connection connection, Kind<T> kind, @Nullable Project before, Project after)
      throws SQLException {
    List<T> old = before == null ? List.of() : kind.list().apply(before);
    List<T> now = kind.list().apply(after);
    for (int i = 0; i < now.size(); i++) {
      if (i < old.size() && now.get(i).equals(old.get(i))) {
        continue;
      }
      Stamp stamp = kind.stamp().apply(now.get(i));
      Sqlite.update(
          connection,
          """
          INSERT INTO app_object (kind, position, uuid, author, organisation, at, json) VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (kind, position) DO UPDATE SET uuid = excluded.uuid, author = excluded.author,
            organisation = excluded.organisation, at = excluded.at, json = excluded.json""",
          kind.name(),
          i,
          stamp.id().toString(),
          stamp.author(),
          stamp.organisation(),
          stamp.at().toString(),
          Json.write(now.get(i)));
    }
    if (old.size() > now.size()) {
      Sqlite.update(connection, "DELETE FROM app_object WHERE kind = ? AND position >= ?", kind.name(), now.size());
    }
  }

  /// The whole project.
  ///
  /// @throws IllegalArgumentException if the rows are damaged
  static Project read(Connection connection) throws SQLException {
    List<Header> headers = read(connection, PROJECT);
    if (headers.size() != 1) {
      throw new IllegalArgumentException("no project");
    }
    Header header = headers.getFirst();
    return new Project(
        header.stamp(),
        header.name(),
        header.crs(),
        read(connection, LAYER),
        read(connection, INDICATOR),
        read(connection, IMPORT),
        readNeeds(connection, header.template()),
        read(connection, HEEDED),
        read(connection, CHANGE_KEY),
        read(connection, OVERLAY),
        read(connection, SELECTION));
  }

  private static NeedsAnalysis readNeeds(Connection connection, @Nullable String template) throws SQLException {
    List<ThreadObject> objects = new ArrayList<>();
    for (Kind<? extends ThreadObject> kind : THREAD) {
      objects.addAll(read(connection, kind));
    }
    return new NeedsAnalysis(
        template == null ? "" : template, read(connection, ANSWER), objects, read(connection, VIEW),
        read(connection, NOTE));
  }

  private static <T> List<T> read(Connection connection, Kind<T> kind) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT json FROM app_object WHERE kind = ? ORDER BY position")) {
      statement.setString(1, kind.name());
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(Json.read(rows.getString(1), kind.type()));
        }
      }
      return found;
    }
  }
}
