package se.helabilden.io.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.importing.Fetched;
import se.helabilden.json.Json;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The folder with what was fetched, each file as it came and a note beside it of where it is from.
final class Snapshots {
  private final Path folder;
  private final WebClient client;
  private final Clock clock;

  Snapshots(Path folder, WebClient client, Clock clock) {
    this.folder = folder;
    this.client = client;
    this.clock = clock;
  }

  /// Asks, and keeps the answer under a name; an earlier answer of that name is replaced when the new one is whole.
  Path fetch(
      String name, URI address, @Nullable String json, @Nullable String tableId, @Nullable String updated, String credit,
      Progress progress) {
    Path file = folder().resolve(name);
    Path coming = temporary();
    client.ask(address, json, coming, progress);
    return keep(file, coming, new Fetched(address.toString(), json, tableId, updated, credit, day()));
  }

  /// Asks for JSON that is only looked into, and keeps nothing.
  Map<String, Object> answer(URI address, Progress progress) {
    Path file = temporary();
    try {
      client.ask(address, null, file, progress);
      return Json.readMap(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      throw WebClient.refused("web-not-data", "io.web.notData", address, e);
    } finally {
      WebClient.delete(file);
    }
  }

  /// Keeps an answer that is there already.
  Path keep(Path file, Path coming, Fetched note) {
    try {
      Files.move(coming, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      WebClient.delete(coming);
      throw notWritten(file, e);
    }
    note.writeBeside(file);
    return file;
  }

  String day() {
    return LocalDate.now(clock).toString();
  }

  Path folder() {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw notWritten(folder, e);
    }
  }

  /// A name that nothing has yet; the file is not there.
  Path temporary() {
    return folder().resolve("." + UUID.randomUUID() + ".part");
  }

  private static UserFacingException notWritten(Path file, IOException e) {
    return UserFacingException.project(
        "not-written", Message.of("work.notWritten", file.toString()), Place.file(file), e);
  }
}
