package org.designcontrol.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** H2 gives no result a second time: it looks into its tables whenever it is asked. */
public class FreshResultsTest {

    private static final AtomicInteger LOOKS = new AtomicInteger();

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    /** Called by the database for each row that it reads; nothing tells it that the answer could change. */
    public static int look(int row) {
        LOOKS.incrementAndGet();
        return row;
    }

    @Test
    void readsTheTableForEveryQuery() throws SQLException {
        new FreshResults(database).afterPropertiesSet();

        assertThat(looksForTwoQueries()).isEqualTo(2);
    }

    @Test
    void wouldOtherwiseGiveTheFirstResultAgain() throws SQLException {
        assertThat(looksForTwoQueries())
                .as("if H2 no longer does this, FreshResults can go")
                .isEqualTo(1);
    }

    private int looksForTwoQueries() throws SQLException {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("CREATE TABLE head (n INT)");
        jdbc.execute("INSERT INTO head VALUES (7)");
        jdbc.execute("CREATE ALIAS look DETERMINISTIC FOR \"" + getClass().getName() + ".look\"");
        LOOKS.set(0);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT look(n) FROM head")) {
            query.executeQuery().close();
            query.executeQuery().close();
        }
        return LOOKS.get();
    }
}
