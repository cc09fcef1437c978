package org.designcontrol.exchange.idempotency;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is at which request. A claim is taken in a short transaction of its own, before the work, so that a second request
 * sees it; it is turned into the answer within the transaction of the work. A claim whose holder died runs out; should
 * the holder live after all, it finds that its token is gone and its work is rolled back.
 */
@Component
class Claims {

    static final Duration LEASE = Duration.ofMinutes(2);
    static final Duration KEPT = Duration.ofDays(7);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final ObjectMapper json;

    Claims(JdbcClient database, PlatformTransactionManager transactions, Clock clock, ObjectMapper json) {
        this.database = database;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.json = json;
    }

    /** A right to do the work, until it is completed or released. */
    record Claim(String id, String token) {}

    private record Row(String token, String fingerprint, long claimedUntil, Answer answer) {}

    /**
     * Takes the claim, or gives the answer that was given before.
     *
     * @return empty when the claim is taken
     * @throws Refused 422 when the key came with another body before, 409 when the first request is still under way
     */
    Optional<Answer> answerOrTake(Claim claim, String fingerprint) {
        long now = clock.millis();
        if (inserted(claim, fingerprint, now)) return Optional.empty();
        Optional<Row> found = ownTransaction.execute(status -> find(claim.id()));
        if (found.isEmpty()) throw stillUnderWay();
        Row row = found.get();
        if (!row.fingerprint().equals(fingerprint)) throw otherBody();
        if (row.answer() != null) return Optional.of(row.answer());
        if (row.claimedUntil() >= now || !takenOver(claim, row, now)) throw stillUnderWay();
        return Optional.empty();
    }

    /** Turns the claim into the answer, within the caller's transaction. */
    void complete(Claim claim, Answer answer) {
        try {
            int held = database.sql(
                            "UPDATE idempotent_post SET status = ?, headers = ?, body = ? WHERE id = ? AND token = ?")
                    .params(
                            answer.status(),
                            json.writeValueAsString(answer.headers()),
                            answer.packedBody(),
                            claim.id(),
                            claim.token())
                    .update();
            if (held == 0) throw stillUnderWay();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Gives the claim back: nothing was done, so the request may come again. */
    void release(Claim claim) {
        ownTransaction.executeWithoutResult(
                status -> database.sql("DELETE FROM idempotent_post WHERE id = ? AND token = ? AND status IS NULL")
                        .params(claim.id(), claim.token())
                        .update());
    }

    int purge() {
        Integer gone = ownTransaction.execute(status -> database.sql("DELETE FROM idempotent_post WHERE expires < ?")
                .param(clock.millis())
                .update());
        return gone == null ? 0 : gone;
    }

    static Claim of(String person, String route, String key) {
        String named = person.length() + ":" + person + route.length() + ":" + route + key;
        return new Claim(
                org.designcontrol.audit.Sha256.of(named).hex(),
                UUID.randomUUID().toString());
    }

    private boolean inserted(Claim claim, String fingerprint, long now) {
        try {
            ownTransaction.executeWithoutResult(status -> {
                database.sql("DELETE FROM idempotent_post WHERE id = ? AND expires < ?")
                        .params(claim.id(), now)
                        .update();
                database.sql("INSERT INTO idempotent_post (id, token, fingerprint, claimed_until, expires)"
                                + " VALUES (?, ?, ?, ?, ?)")
                        .params(claim.id(), claim.token(), fingerprint, now + LEASE.toMillis(), now + KEPT.toMillis())
                        .update();
            });
            return true;
        } catch (DuplicateKeyException claimedBefore) {
            return false;
        }
    }

    private boolean takenOver(Claim claim, Row row, long now) {
        Integer taken = ownTransaction.execute(status -> database.sql(
                        "UPDATE idempotent_post SET token = ?, claimed_until = ? WHERE id = ? AND token = ?"
                                + " AND status IS NULL")
                .params(claim.token(), now + LEASE.toMillis(), claim.id(), row.token())
                .update());
        return taken != null && taken == 1;
    }

    private Optional<Row> find(String id) {
        return database.sql(
                        "SELECT token, fingerprint, claimed_until, status, headers, body FROM idempotent_post WHERE id = ?")
                .param(id)
                .query((row, number) -> new Row(
                        row.getString("token"),
                        row.getString("fingerprint"),
                        row.getLong("claimed_until"),
                        answer(row)))
                .optional();
    }

    private Answer answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        if (row.wasNull()) return null;
        try {
            return new Answer(
                    status, json.readValue(row.getString("headers"), HEADERS), Answer.unpacked(row.getString("body")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Refused stillUnderWay() {
        return Refused.conflict("The first request with this Idempotency-Key is still under way."
                + " Wait a moment and send it again; it will get the first one's answer.");
    }

    private static Refused otherBody() {
        return Refused.unprocessable(
                "This Idempotency-Key was used for another request. Send a new key with each new request, and the same key"
                        + " only to repeat one.",
                List.of(Problem.of("Idempotency-Key", "was used with another body")));
    }
}
