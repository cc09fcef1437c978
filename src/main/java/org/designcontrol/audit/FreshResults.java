package org.designcontrol.audit;

import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes H2 answer every query from its tables. By default it gives the last result of a prepared statement again while
 * the table has no newer modification, and notes a modification just before its transaction becomes visible: who asks
 * in between is told the old rows until the next write, even behind a head that he has read (H2 2.3.232,
 * SessionLocal.commit, Query.query). "As of n" would not be exact then. The setting holds for the database until it is
 * closed, so it is made at each start; it is no matter of the URL, which people change.
 */
class FreshResults implements InitializingBean {

    private final JdbcTemplate jdbc;

    FreshResults(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** @throws DataAccessException when the database is H2 and its user may not administer it */
    @Override
    public void afterPropertiesSet() {
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        if ("H2".equals(product)) {
            jdbc.execute("SET OPTIMIZE_REUSE_RESULTS 0");
        }
    }
}
