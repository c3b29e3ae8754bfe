package se.helabilden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class QuietErrorsTest {
  @Test
  void onlyTheToolkitsOwnWarningIsLeftOut() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream errors = new QuietErrors(new PrintStream(written, true, UTF_8));

    errors.println("WARNING: Using incubating API from an unnamed module: jfx.incubator.scene.control.richtext");
    errors.println("Filen går inte att läsa");
    errors.println((String) null);

    assertThat(written.toString(UTF_8).lines()).containsExactly("Filen går inte att läsa", "null");
  }
}
