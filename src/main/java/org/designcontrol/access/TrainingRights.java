package org.designcontrol.access;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.designcontrol.audit.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read and who may record what somebody was trained for. Nobody records their own. */
@Component
class TrainingRights {

    static final String QUALITY = "quality";
    private static final Set<String> READ = Set.of(QUALITY, Functions.AUDITORS, Functions.ADMIN);
    private static final Set<String> RECORD = Set.of(QUALITY, Functions.ADMIN);

    private final Administrators administrators;
    private final People people;
    private final JdbcClient jdbc;

    TrainingRights(Administrators administrators, People people, JdbcClient jdbc) {
        this.administrators = administrators;
        this.people = people;
        this.jdbc = jdbc;
    }

    String me() {
        return administrators.current().person();
    }

    boolean mayRecord() {
        return isOneOf(RECORD);
    }

    boolean mayAsk() {
        return isOneOf(Set.of(QUALITY));
    }

    void toReadOf(String person) {
        if (!me().equals(person)) {
            toRead();
            toKnow(person);
        }
    }

    void toRead() {
        if (!isOneOf(READ)) {
            throw Refused.forbidden("Quality, auditors and administrators read what others were trained for."
                    + " Your own is at /api/people/" + me() + "/training.");
        }
    }

    void toRecordOf(String person) {
        if (!mayRecord()) {
            throw Refused.forbidden("Quality and administrators record trainings. Ask one of them.");
        }
        if (me().equals(person)) {
            throw Refused.forbidden(
                    "Nobody records their own training. Ask a colleague of quality or an administrator.");
        }
        toKnow(person);
    }

    void toAsk() {
        if (!mayAsk()) {
            throw Refused.forbidden("Quality says which procedures ask for a training. Ask somebody of quality.");
        }
    }

    /** Also of people who have left: what they did stays, and so does the question whether they were trained for it. */
    Predicate<String> known() {
        Membership me = administrators.current();
        if (me.isAdministrator()) {
            return person -> true;
        }
        Set<String> known =
                new HashSet<>(jdbc.sql("SELECT DISTINCT m.person FROM product_member m JOIN product_member mine"
                                + " ON mine.product = m.product WHERE mine.person = :me")
                        .param("me", me.person())
                        .query(String.class)
                        .list());
        known.add(me.person());
        return known::contains;
    }

    private void toKnow(String person) {
        if (!people.existsById(person) || !known().test(person)) {
            throw Refused.notFound("There is no person " + person + " among those of your products.");
        }
    }

    private boolean isOneOf(Set<String> functions) {
        return administrators.current().functions().stream().anyMatch(functions::contains);
    }
}
