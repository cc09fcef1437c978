package org.designcontrol.exchange.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.designcontrol.audit.Refused;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.OnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

class IdempotencyIT {

    @Nested
    @OnH2
    class H2 extends Scenarios {}

    @Nested
    @OnPostgres
    class Postgres extends Scenarios {}

    @SpringBootTest(classes = Small.class, webEnvironment = WebEnvironment.RANDOM_PORT)
    abstract static class Scenarios {

        @Autowired
        TestRestTemplate rest;

        @Autowired
        JdbcClient database;

        @Autowired
        Gate gate;

        @Autowired
        MovingClock clock;

        @Autowired
        Claims claims;

        @BeforeEach
        void forget() {
            database.sql("DELETE FROM idempotent_post").update();
            database.sql("DELETE FROM note").update();
            gate.hold = null;
        }

        @Test
        void doesARepeatedRequestOnceAndAnswersItTheSame() {
            ResponseEntity<String> first = post("k1", "{\"text\":\"a\"}");
            ResponseEntity<String> second = post("k1", "{ \"text\" : \"a\" }");

            assertThat(first.getStatusCode().value()).isEqualTo(201);
            assertThat(second.getStatusCode().value()).isEqualTo(201);
            assertThat(second.getBody()).isEqualTo(first.getBody()).contains("\"text\":\"a\"");
            assertThat(second.getHeaders().getLocation())
                    .isEqualTo(first.getHeaders().getLocation());
            assertThat(second.getHeaders().getContentType())
                    .isEqualTo(first.getHeaders().getContentType());
            assertThat(second.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
            assertThat(written()).isEqualTo(1);
        }

        @Test
        void keepsKeysOfDifferentPeopleAndRequestsWithoutAKeyApart() {
            post("k1", "{\"text\":\"a\"}");
            post("k2", "{\"text\":\"a\"}");
            post(null, "{\"text\":\"a\"}");
            rest.withBasicAuth("bo", "pw").postForEntity("/api/notes", entity("k1", "{\"text\":\"a\"}"), String.class);

            assertThat(written()).isEqualTo(4);
        }

        @Test
        void refusesAnotherBodyUnderTheSameKey() {
            post("k1", "{\"text\":\"a\"}");
            ResponseEntity<String> second = post("k1", "{\"text\":\"b\"}");

            assertThat(second.getStatusCode().value()).isEqualTo(422);
            assertThat(second.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(second.getBody()).contains("Send a new key with each new request");
            assertThat(written()).isEqualTo(1);
        }

        @Test
        void forgetsARefusedRequestSoThatItMayComeAgain() {
            assertThat(post("k1", "{\"text\":\"refuse\"}").getStatusCode().value())
                    .isEqualTo(422);
            assertThat(written()).isZero();
            assertThat(database.sql("SELECT COUNT(*) FROM idempotent_post")
                            .query(Integer.class)
                            .single())
                    .isZero();

            assertThat(post("k1", "{\"text\":\"a\"}").getStatusCode().value()).isEqualTo(201);
        }

        @Test
        void saysThatTheFirstIsStillUnderWay() throws Exception {
            gate.hold = new CountDownLatch(1);
            gate.entered = new CountDownLatch(1);
            var first = CompletableFuture.supplyAsync(() -> post("k1", "{\"text\":\"a\"}"));
            assertThat(gate.entered.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(post("k1", "{\"text\":\"a\"}").getStatusCode().value()).isEqualTo(409);
            gate.hold.countDown();

            assertThat(first.get().getStatusCode().value()).isEqualTo(201);
            assertThat(post("k1", "{\"text\":\"a\"}").getBody())
                    .isEqualTo(first.get().getBody());
            assertThat(written()).isEqualTo(1);
        }

        @Test
        void rollsBackTheHolderOfAClaimThatAnotherTookOver() throws Exception {
            gate.hold = new CountDownLatch(1);
            gate.entered = new CountDownLatch(1);
            var slow = CompletableFuture.supplyAsync(() -> post("k1", "{\"text\":\"a\"}"));
            assertThat(gate.entered.await(10, TimeUnit.SECONDS)).isTrue();
            CountDownLatch hold = gate.hold;
            gate.hold = null;
            clock.advance(Claims.LEASE.plusSeconds(1));

            assertThat(post("k1", "{\"text\":\"a\"}").getStatusCode().value()).isEqualTo(201);
            hold.countDown();

            assertThat(slow.get().getStatusCode().value()).isEqualTo(409);
            assertThat(written()).isEqualTo(1);
        }

        @Test
        void keepsNothingWhenTheCommitFails() {
            ResponseEntity<String> answer = post("k1", "{\"text\":\"fail at commit\"}");

            assertThat(answer.getStatusCode().value()).isEqualTo(409);
            assertThat(answer.getHeaders().getLocation()).isNull();
            assertThat(written()).isZero();
        }

        @Test
        void forgetsAfterSevenDays() {
            post("k1", "{\"text\":\"a\"}");
            clock.advance(Claims.KEPT.plusSeconds(1));

            assertThat(claims.purge()).isEqualTo(1);
            post("k1", "{\"text\":\"a\"}");
            clock.advance(Claims.KEPT.plusSeconds(1));
            assertThat(post("k1", "{\"text\":\"b\"}").getStatusCode().value()).isEqualTo(201);
        }

        @Test
        void takesALargeUploadOnce() {
            byte[] large = new byte[5 * 1024 * 1024];
            ResponseEntity<String> first = upload("k1", large);
            ResponseEntity<String> second = upload("k1", large);
            large[17] = 1;
            ResponseEntity<String> other = upload("k1", large);

            assertThat(first.getBody()).isEqualTo("5242880");
            assertThat(second.getBody()).isEqualTo("5242880");
            assertThat(second.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
            assertThat(other.getStatusCode().value()).isEqualTo(422);
            assertThat(written()).isEqualTo(1);
        }

        @Test
        void tellsAnUploadThatIsTooLarge() {
            ResponseEntity<String> answer = upload("k1", new byte[34 * 1024 * 1024]);

            assertThat(answer.getStatusCode().value()).isEqualTo(413);
            assertThat(answer.getBody()).contains("Split the file");
        }

        @Test
        void passesALargeJsonBodyOn() {
            String text = "ä".repeat(300_000);

            assertThat(post("k1", "{\"text\":\"" + text + "\"}").getBody()).contains(text);
        }

        @Test
        void refusesAKeyThatIsNone() {
            assertThat(post("x".repeat(256), "{\"text\":\"a\"}").getStatusCode().value())
                    .isEqualTo(400);
        }

        private ResponseEntity<String> post(String key, String body) {
            return rest.withBasicAuth("ann", "pw").postForEntity("/api/notes", entity(key, body), String.class);
        }

        private ResponseEntity<String> upload(String key, byte[] content) {
            var parts = new LinkedMultiValueMap<String, Object>();
            parts.add("file", new ByteArrayResource(content) {
                @Override
                public String getFilename() {
                    return "large.bin";
                }
            });
            HttpHeaders headers = new HttpHeaders();
            headers.set("Idempotency-Key", key);
            return rest.withBasicAuth("ann", "pw")
                    .postForEntity("/api/uploads", new HttpEntity<>(parts, headers), String.class);
        }

        private static HttpEntity<String> entity(String key, String body) {
            HttpHeaders headers = new HttpHeaders();
            headers.setContentType(MediaType.APPLICATION_JSON);
            if (key != null) headers.set("Idempotency-Key", key);
            return new HttpEntity<>(body, headers);
        }

        private int written() {
            return database.sql("SELECT COUNT(*) FROM note")
                    .query(Integer.class)
                    .single();
        }
    }

    /** Just enough of an application: one call that writes, behind the filter. */
    @EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
    @ComponentScan(
            basePackages = "org.designcontrol",
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "org\\.designcontrol\\.(Problems|exchange\\.idempotency\\.(Claims|IdempotencyConfiguration))"))
    static class Small {

        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .httpBasic(Customizer.withDefaults())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        @Bean
        InMemoryUserDetailsManager people() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("ann").password("{noop}pw").build(),
                    User.withUsername("bo").password("{noop}pw").build());
        }

        @Bean
        Gate gate() {
            return new Gate();
        }

        @Bean
        Notes notes(JdbcClient database, Gate gate) {
            database.sql("CREATE TABLE IF NOT EXISTS note (id VARCHAR(36) PRIMARY KEY)")
                    .update();
            return new Notes(database, gate);
        }

        @Bean
        MovingClock clock() {
            return new MovingClock();
        }
    }

    /** Holds a request up, so that a second one meets it under way. */
    static class Gate {
        volatile CountDownLatch hold;
        volatile CountDownLatch entered;
    }

    @TestComponent
    @RestController
    static class Notes {

        private final JdbcClient database;
        private final Gate gate;

        Notes(JdbcClient database, Gate gate) {
            this.database = database;
            this.gate = gate;
        }

        record Note(String text) {}

        @PostMapping("/api/notes")
        @Transactional
        public ResponseEntity<?> write(@RequestBody Note note) throws Exception {
            String id = UUID.randomUUID().toString();
            insert(id);
            if (note.text().equals("refuse"))
                throw new IllegalStateException(Refused.unprocessable("no", java.util.List.of()));
            if (note.text().equals("fail at commit")) failAtCommit();
            CountDownLatch wait = gate.hold;
            if (wait != null) {
                gate.entered.countDown();
                wait.await(20, TimeUnit.SECONDS);
            }
            return ResponseEntity.created(java.net.URI.create("/api/notes/" + id))
                    .body(Map.of("id", id, "text", note.text()));
        }

        @PostMapping("/api/uploads")
        @Transactional
        public long upload(@RequestParam MultipartFile file) {
            insert(UUID.randomUUID().toString());
            return file.getSize();
        }

        private void insert(String id) {
            database.sql("INSERT INTO note (id) VALUES (?)").param(id).update();
        }

        private static void failAtCommit() {
            org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization(
                    new org.springframework.transaction.support.TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            throw Refused.conflict("The log could not be written.");
                        }
                    });
        }
    }

    static class MovingClock extends Clock {

        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
