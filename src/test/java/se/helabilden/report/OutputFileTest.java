package se.helabilden.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

class OutputFileTest {
  @TempDir Path folder;

  private Written write(Path file, String text) {
    return OutputFile.replace(
        file,
        Language.SWEDISH,
        out -> {
          SealedPackage parts = new SealedPackage(out);
          parts.add("word/document.xml", text.getBytes(StandardCharsets.UTF_8));
          parts.finish();
        },
        Progress.NONE);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void ourOwnFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("rapport åäö.docx");
    write(file, "ett");
    Written again = write(file, "två");
    assertThat(again.kept()).isNull();
    assertThat(names()).containsExactly("rapport åäö.docx");
    assertThat(SealedPackage.stateOf(file)).isEqualTo(SealedPackage.State.OURS);
  }

  @Test
  void aFileThatSomeoneEditedIsKeptBeside() throws IOException {
    Path file = folder.resolve("rapport.docx");
    write(file, "ett");
    byte[] whole = Files.readAllBytes(file);
    try (var zip = FileSystems.newFileSystem(file)) {
      Files.writeString(zip.getPath("word/document.xml"), "ändrat i Word");
    }
    byte[] edited = Files.readAllBytes(file);
    assertThat(edited).isNotEqualTo(whole);
    assertThat(SealedPackage.stateOf(file)).isEqualTo(SealedPackage.State.EDITED);
    Written written = write(file, "två");
    assertThat(written.kept()).isNotNull();
    assertThat(written.kept().getFileName().toString()).startsWith("rapport (ändrad ").endsWith(".docx");
    assertThat(Files.readAllBytes(written.kept())).isEqualTo(edited);
    assertThat(names()).hasSize(2);
  }

  @Test
  void aForeignFileIsRefusedAndUntouched() throws IOException {
    Path file = Files.writeString(folder.resolve("viktigt.docx"), "inte vårt");
    UserFacingException refused = catchThrowableOfType(UserFacingException.class, () -> write(file, "ett"));
    assertThat(refused.kind()).isEqualTo(UserFacingException.Kind.INPUT);
    assertThat(refused.id()).isEqualTo("output-not-ours");
    assertThat(Texts.in(Language.SWEDISH).text(refused.text())).contains("viktigt.docx");
    assertThat(file).hasContent("inte vårt");
    assertThat(names()).containsExactly("viktigt.docx");
  }

  @Test
  void aFolderInThePlaceOfTheFileIsRefused() throws IOException {
    Path file = Files.createDirectory(folder.resolve("mapp.docx"));
    assertThatThrownBy(() -> write(file, "ett")).isInstanceOf(UserFacingException.class);
  }

  @Test
  void aMissingFolderIsSaid() {
    UserFacingException refused =
        catchThrowableOfType(UserFacingException.class, () -> write(folder.resolve("saknas/rapport.docx"), "ett"));
    assertThat(refused.kind()).isEqualTo(UserFacingException.Kind.PROJECT);
    assertThat(refused.id()).isEqualTo("output-folder-missing");
  }

  @Test
  void aFailedExportLeavesTheOldFileAndNoRemains() throws IOException {
    Path file = folder.resolve("rapport.docx");
    write(file, "ett");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(
            () ->
                OutputFile.replace(
                    file,
                    Language.SWEDISH,
                    out -> {
                      out.write(1);
                      throw new IOException("disk full");
                    },
                    Progress.NONE))
        .isInstanceOf(UserFacingException.class)
        .extracting(e -> ((UserFacingException) e).kind())
        .isEqualTo(UserFacingException.Kind.PROJECT);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(names()).containsExactly("rapport.docx");
  }

  @Test
  void cleanTextKeepsWhatXmlCanHold() {
    assertThat(CleanText.of("a\u000Bb\r\nc\rd\u0000e\uD83D\uDE00\uD83Df\uFFFE\tg"))
        .isEqualTo("a\nb\nc\nde\uD83D\uDE00f\tg");
    assertThat(CleanText.of("Målområde")).isEqualTo("Målområde");
  }
}
