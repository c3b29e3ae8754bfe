package se.helabilden.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlannedTimeTest {
  private static PlannedTime time(String first, String last) {
    return new PlannedTime(LocalDate.parse(first), LocalDate.parse(last));
  }

  @Test
  void yearsMonthsAndDaysAreReadAndEndsBelong() {
    assertThat(PlannedTime.of("2027", "2029")).contains(time("2027-01-01", "2029-12-31"));
    assertThat(PlannedTime.of("2027-02", "")).contains(time("2027-02-01", "2027-02-28"));
    assertThat(PlannedTime.of("", "2028-03-15")).contains(time("2028-03-15", "2028-03-15"));
    assertThat(PlannedTime.of("våren 2027", "tills vidare")).contains(time("2027-01-01", "2027-12-31"));
    assertThat(PlannedTime.of("2027-02-31", "2027-02-31")).contains(time("2027-02-28", "2027-02-28"));
  }

  @Test
  void whatTellsNoTimeIsNone() {
    assertThat(PlannedTime.of("", "löpande")).isEmpty();
  }

  @Test
  void anEndBeforeTheStartIsNotBelieved() {
    assertThat(PlannedTime.of("2029", "2027")).contains(time("2029-01-01", "2029-12-31"));
  }
}
