package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.helabilden.work.Progress;

/// Files are read back with the platform's own PNG reader.
class PngWriterTest {
  private static void assertReadsBack(Picture picture) throws IOException {
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(PngWriter.toBytes(picture, 96, Progress.NONE)));
    int[] pixels = image.getRGB(0, 0, picture.width(), picture.height(), null, 0, picture.width());
    assertThat(pixels).isEqualTo(picture.pixels());
  }

  private static Picture picture(int width, int height, int colours) {
    Random random = new Random(width);
    int[] palette = random.ints(colours).map(i -> i | 0xff000000).toArray();
    int[] pixels = new int[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = palette[i / 7 % colours];
    }
    return new Picture(width, height, pixels);
  }

  @Test
  void fewColoursComeBackFromAPalette() throws IOException {
    Picture picture = picture(301, 200, 256);
    assertReadsBack(picture);
    assertThat(PngWriter.toBytes(picture, 96, Progress.NONE)[25]).as("colour type").isEqualTo((byte) 3);
  }

  @Test
  void manyColoursComeBackAsTheyAre() throws IOException {
    Picture picture = picture(301, 200, 257);
    assertReadsBack(picture);
    assertThat(PngWriter.toBytes(picture, 96, Progress.NONE)[25]).as("colour type").isEqualTo((byte) 2);
  }

  @Test
  void largePicturesPackedInStripsComeBackWhole() throws IOException {
    assertReadsBack(picture(1400, 900, 5000));
    assertReadsBack(picture(2100, 1600, 40));
  }

  @Test
  void aSinglePixelIsAPicture() throws IOException {
    assertReadsBack(new Picture(1, 1, new int[] {0xff123456}));
  }

  @Test
  void theResolutionStandsInTheFile() {
    byte[] bytes = PngWriter.toBytes(picture(40, 30, 3), 300, Progress.NONE);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("pHYs") + 4;
    assertThat(ByteBuffer.wrap(bytes).getInt(at)).as("pixels a metre, 300 / 0.0254").isEqualTo(11811);
    assertThat(bytes[at + 8]).isEqualTo((byte) 1);
  }
}
