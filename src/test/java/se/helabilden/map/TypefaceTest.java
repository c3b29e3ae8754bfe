package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {
  /// Against the platform's own reading of the same file.
  @ParameterizedTest
  @EnumSource(Typeface.Weight.class)
  void widthsAreThoseOfTheFont(Typeface.Weight weight) throws IOException, FontFormatException {
    Typeface face = Typeface.of(weight);
    Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.file())).deriveFont(100f);
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (String text : new String[] {"Låg ekonomisk standard", "24,1–52,3 %", "Ängsholm ÅÄÖ", "−3,5 © ”km²”"}) {
      assertThat(face.width(text, 100)).isCloseTo(font.getStringBounds(text, context).getWidth(), within(0.3));
    }
  }

  @Test
  void digitsAreAllEquallyWide() {
    Typeface face = Typeface.of(Typeface.Weight.REGULAR);
    for (char digit = '0'; digit <= '9'; digit++) {
      assertThat(face.width(String.valueOf(digit), 100)).isEqualTo(face.width("0", 100));
    }
  }

  @Test
  void aCurvedLetterWithAnAccentIsInked() {
    Picture picture = Picture.blank(60, 60, 0xffffff);
    Ink ink = new Ink(0, 0, 60, 60);
    Typeface.of(Typeface.Weight.BOLD).outline("Ö", 8, 50, 50, ink);
    ink.print(picture, 0);
    assertThat(picture.at(26, 30)).as("the middle of the ring").isEqualTo(0xffffffff);
    assertThat(picture.at(12, 31)).as("its left side").isEqualTo(0xff000000);
    long dots = IntStream.range(0, 12 * 60).filter(i -> picture.pixels()[i] != 0xffffffff).count();
    assertThat(dots).as("pixels of the two dots").isGreaterThan(20);
  }

  @Test
  void inkCoversExactlyTheShareOfAPixel() {
    Picture picture = Picture.blank(6, 4, 0xffffff);
    Ink ink = new Ink(0, 0, 6, 4);
    ink.rectangle(1.25, 1, 4.5, 2.5);
    ink.print(picture, 0);
    assertThat(picture.at(1, 1) & 255).isEqualTo(64);
    assertThat(picture.at(2, 1) & 255).isZero();
    assertThat(picture.at(4, 1) & 255).isEqualTo(128);
    assertThat(picture.at(2, 2) & 255).isEqualTo(128);
    assertThat(picture.at(5, 1) & 255).isEqualTo(255);
    assertThat(picture.at(2, 3) & 255).isEqualTo(255);
  }
}
