package org.designcontrol.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

class DemonstrationTest {

    private static final String ON = "design-control.demo.features=true";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(JdbcTemplate.class, () -> mock(JdbcTemplate.class))
            .withUserConfiguration(Demonstration.class, ToldStories.class);

    @Test
    void isThereWhenItIsAskedFor() {
        application.withPropertyValues(ON).run(context -> assertThat(context).hasSingleBean(Demonstration.class));
    }

    @Test
    void isNotThereWhenNobodyAsks() {
        application.run(context -> assertThat(context).doesNotHaveBean(Demonstration.class));
    }

    @Test
    void isNeverThereInProduction() {
        application.withPropertyValues(ON, "spring.profiles.active=production").run(context -> assertThat(context)
                .doesNotHaveBean(Demonstration.class));
    }

    @Test
    void countsItsDaysFromTheDayOfItsTelling() {
        Story story = Story.read("night-alarm", LocalDate.of(2027, 1, 31));

        assertThat(story.answer("T06", "product").orElseThrow().fields())
                .containsEntry("dueVerification", "2027-02-03")
                .containsEntry("dueInputs", "2027-01-01");
    }
}
