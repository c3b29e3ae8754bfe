package se.helabilden.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Language;

/// The report as slides, independent of any file format: one thing on each.
///
/// @param title of the whole, also the file's own title
public record SlideDeck(Language language, LocalDate date, String author, String title, List<Slide> slides) {
  public SlideDeck {
    slides = List.copyOf(slides);
  }

  /// A slide. Every kind has a title that tells slides apart in an outline.
  public sealed interface Slide {
    String title();
  }

  /// The first slide.
  ///
  /// @param lines organisation, date and the like
  /// @param mark a warning such as "Påhittade uppgifter", or null
  public record Opening(String title, String subtitle, List<String> lines, @Nullable String mark) implements Slide {
    public Opening {
      lines = List.copyOf(lines);
    }
  }

  /// One map.
  ///
  /// @param subtitle measure and period
  /// @param altText what the picture shows, for who cannot see it
  /// @param facts a few sentences; none where the picture takes the whole slide
  /// @param source who the numbers come from
  public record MapSlide(
      String title, String subtitle, Png picture, String altText, List<String> facts, String source)
      implements Slide {
    public MapSlide {
      facts = List.copyOf(facts);
    }
  }

  /// Words alone.
  public record TextSlide(String title, List<String> points) implements Slide {
    public TextSlide {
      points = List.copyOf(points);
    }
  }
}
