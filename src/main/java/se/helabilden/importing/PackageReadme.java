package se.helabilden.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Texts;

/// The text in a package that tells people what it is, in Swedish and then in English.
///
/// @param project the name of the project it was made of
/// @param files what each file is
record PackageReadme(DataPackage.Manifest manifest, String project, List<Item> files) {
  /// In letters that every file system takes.
  static final String NAME = "LASMIG.txt";

  /// @param what what the file is
  /// @param source who made it, with the source's own number of the table; null for not known
  /// @param terms null for not known
  record Item(Message what, @Nullable String source, @Nullable String terms) {}

  String text() {
    return in(Language.SWEDISH) + "\n\n" + in(Language.ENGLISH);
  }

  private String in(Language language) {
    Texts texts = Texts.in(language);
    StringBuilder text = new StringBuilder();
    String title = texts.text("importing.readmeTitle", manifest.name());
    text.append(title).append('\n').append("=".repeat(title.length())).append("\n\n");
    text.append(texts.text("importing.readmeWhat")).append('\n');
    String date = String.valueOf(manifest.date());
    text.append(
            manifest.maker() == null
                ? texts.text("importing.readmeMade", date, project)
                : texts.text("importing.readmeMadeBy", date, project, manifest.maker()))
        .append("\n\n");
    head(text, texts.text("importing.readmeUse"));
    text.append("- ").append(texts.text("importing.readmeWindow")).append('\n');
    text.append("- ").append(texts.text("importing.readmeCommand")).append('\n');
    text.append("- ").append(texts.text("importing.readmeOthers", DataPackage.MANIFEST)).append("\n\n");
    head(text, texts.text("importing.readmeContents"));
    for (Item file : files) {
      text.append("- ").append(texts.text(file.what())).append('\n').append("  ");
      text.append(
              file.source() == null
                  ? texts.text("importing.readmeNoSource")
                  : texts.text("importing.readmeSource", file.source()))
          .append(' ');
      text.append(
              file.terms() == null
                  ? texts.text("importing.readmeNoTerms")
                  : texts.text("importing.readmeTerms", file.terms()))
          .append('\n');
    }
    return text.toString();
  }

  private static void head(StringBuilder text, String words) {
    text.append(words).append('\n').append("-".repeat(words.length())).append('\n');
  }
}
