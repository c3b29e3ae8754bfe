package se.helabilden.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// `screens PROJECT --out DIR`: a PNG of every screen with this project, in any size, language and theme.
@Command(name = "screens")
final class ScreensVerb extends Verb {
  private static final Pattern SIZE = Pattern.compile("(\\d{3,4})[xX×](\\d{3,4})");
  private static final int LEAST = 400;
  private static final int MOST = 8000;

  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--out", required = true)
  Path out = Path.of("");

  @Option(names = "--size")
  String size = "1366x768";

  @Option(names = "--theme")
  String theme = "light";

  @Option(names = "--text-size")
  int textSize = 100;

  @Override
  Answer run(Context context) {
    ScreenPictures.Appearance appearance = appearance(context);
    Path folder = out.toAbsolutePath().normalize();
    // A project that cannot be read is refused before anything is made.
    Projects.openForReading(context, project).close();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", folder.toString()), Place.NONE, e);
    }
    List<Path> files =
        context.services().screenPictures().take(projectPath(project), folder, appearance, context.progress());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("files", files.stream().map(Path::toString).toList());
    List<String> lines = new ArrayList<>();
    files.forEach(file -> lines.add(context.text("cli.written", file.toString())));
    return new Answer(json, lines);
  }

  private ScreenPictures.Appearance appearance(Context context) {
    Matcher matcher = SIZE.matcher(size);
    int width = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    int height = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
      throw UserFacingException.usage("bad-size", Message.of("cli.badScreenSize", size));
    }
    if (!theme.equals("light") && !theme.equals("dark")) {
      throw UserFacingException.usage("unknown-theme", Message.of("cli.unknownTheme", theme));
    }
    if (textSize < 100 || textSize > 200) {
      throw UserFacingException.usage("bad-text-size", Message.of("cli.badTextSize", textSize));
    }
    return new ScreenPictures.Appearance(
        width, height, theme.equals("dark"), textSize / 100.0, context.texts().language());
  }
}
