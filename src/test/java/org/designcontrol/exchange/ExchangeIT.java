package org.designcontrol.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.Entry;
import org.designcontrol.audit.Origin;
import org.designcontrol.audit.Sha256;
import org.designcontrol.evidence.EvidenceRegister;
import org.designcontrol.evidence.EvidenceStore;
import org.designcontrol.evidence.StoredFile;
import org.designcontrol.testkit.Desk;
import org.designcontrol.testkit.OnH2;
import org.designcontrol.testkit.Rooms;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Permit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Files in and out over HTTP, under tasks that were opened by hand. */
@OnH2
@SpringBootTest(classes = Rooms.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ExchangeIT {

    private static final String ITEMS = """
            key,kind,level,title,text
            UN-1,USER_NEED,,Undisturbed sleep,"=Quiet, at night"
            DI-1,DESIGN_INPUT,SYSTEM,Alarm,No louder than 45 dB(A)
            DI-2,DESIGN_INPUT,SOFTWARE,,
            """;
    private static final String LINKS = "from,relation,to\nDI-1,derives,UN-1\nDI-2,derives,UN-9\n";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Desk desk;

    @Autowired
    AuditLog log;

    @Autowired
    EvidenceStore store;

    @Autowired
    EvidenceRegister register;

    private Feature feature;
    private Permit task;

    @BeforeEach
    void openATask() {
        feature = desk.feature();
        task = desk.task(feature, "DESIGN_INPUT,USER_NEED");
    }

    @Test
    void importsItemsAndLinksAndNotesTheFile() throws Exception {
        JsonNode items = json(upload(ITEMS, Map.of()));
        JsonNode links = json(upload(LINKS, Map.of()));

        assertThat(items.get("created").asInt()).isEqualTo(3);
        assertThat(links.get("created").asInt()).isEqualTo(2);
        assertThat(links.at("/dangling/0/row").asInt()).isEqualTo(3);
        assertThat(links.at("/dangling/0/to").asText()).isEqualTo("UN-9");
        assertThat(entries())
                .extracting(Entry::action)
                .filteredOn("FILE_IMPORTED"::equals)
                .hasSize(2);
        Entry noted = entries().stream()
                .filter(entry -> entry.action().equals("FILE_IMPORTED"))
                .findFirst()
                .orElseThrow();
        assertThat(noted.actor()).isEqualTo("ann");
        assertThat(noted.data())
                .containsEntry("sha256", Sha256.of(ITEMS.getBytes(UTF_8)).hex())
                .containsEntry("file", "file.csv");
    }

    @Test
    void revisesWhatIsIssuedForAReasonOnly() throws Exception {
        upload(ITEMS, Map.of());
        desk.complete(task);
        assertThat(upload(ITEMS, Map.of()).getStatusCode().value()).isEqualTo(409);
        task = desk.task(feature, "DESIGN_INPUT,USER_NEED");
        String changed = ITEMS.replace("45 dB", "40 dB");

        ResponseEntity<String> without = upload(changed, Map.of());
        ResponseEntity<String> with = upload(changed, Map.of("reason", "Measured in a bedroom"));

        assertThat(without.getStatusCode().value()).isEqualTo(422);
        assertThat(json(without).at("/problems/0/row").asInt()).isEqualTo(3);
        assertThat(json(without).at("/problems/0/field").asText()).isEqualTo("reason");
        assertThat(json(with).get("revised").asInt()).isEqualTo(1);
        assertThat(json(with).get("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void writesNothingWhenOneRowIsBrokenAndTellsAllOfThem() throws Exception {
        String broken = ITEMS + "DI-1,DESIGN_INPUT,SYSTEM,Twice,\nDI-3,HAZARD,,,\nDI-4,DESIGN_INPUT,COSMIC,,\n";

        ResponseEntity<String> answer = upload(broken, Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(StreamSupport.stream(json(answer).get("problems").spliterator(), false)
                        .map(problem -> tuple(
                                problem.get("row").asInt(), problem.get("field").asText())))
                .containsExactly(tuple(5, "key"), tuple(6, "kind"), tuple(7, "level"));
        assertThat(get("/api/features/" + feature.key() + "/export?part=items")).doesNotContain("UN-1");
        assertThat(entries()).extracting(Entry::action).doesNotContain("FILE_IMPORTED", "ITEM_CREATED");
    }

    @Test
    void asksWhatAWordMeansThatIsNoneOfAChoice() throws Exception {
        String file = "key,kind,verifyMethod\nDI-1,DESIGN_INPUT,Try\nDI-2,DESIGN_INPUT,T\n";

        JsonNode refused = json(upload(file, Map.of()));
        JsonNode taken = json(upload(file, Map.of("mapping", "{\"values\":{\"verifyMethod\":{\"Try\":\"T\"}}}")));

        assertThat(refused.at("/problems/0/row").asInt()).isEqualTo(2);
        assertThat(refused.at("/problems/0/field").asText()).isEqualTo("verifyMethod");
        assertThat(refused.at("/problems/0/reason").asText()).startsWith("\"Try\" is none of T, A, I, D, TEST");
        assertThat(taken.get("created").asInt()).isEqualTo(2);
        assertThat(get("/api/features/" + feature.key() + "/export?part=items")).contains("Try");
    }

    @Test
    void saysInADryRunWhatWouldBeRejected() throws Exception {
        JsonNode fine = json(upload(ITEMS, Map.of("dryRun", "true")));
        JsonNode broken = json(upload(ITEMS + "DI-3,WISH,,,\n", Map.of("dryRun", "true")));

        assertThat(fine.get("created").asInt()).isEqualTo(3);
        assertThat(fine.get("rejected")).isEmpty();
        assertThat(broken.at("/rejected/0/row").asInt()).isEqualTo(5);
        assertThat(entries()).extracting(Entry::action).doesNotContain("ITEM_CREATED");
    }

    @Test
    void honoursAnIdempotencyKeyEvenInADryRun() throws Exception {
        Map<String, String> dry = Map.of("dryRun", "true");
        assertThat(upload("k-dry", ITEMS, dry).getStatusCode().value()).isEqualTo(200);
        assertThat(upload("k-dry", ITEMS, dry).getStatusCode().value()).isEqualTo(200);

        ResponseEntity<String> first = upload("k-real", ITEMS, Map.of());
        ResponseEntity<String> again = upload("k-real", ITEMS, Map.of());

        assertThat(json(first).get("created").asInt()).isEqualTo(3);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(entries())
                .extracting(Entry::action)
                .filteredOn("ITEM_CREATED"::equals)
                .hasSize(3);
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        ResponseEntity<String> answer = upload("x".repeat(34 * 1024 * 1024), Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(413);
        assertThat(answer.getBody()).contains("Split the file");
    }

    @Test
    void refusesAFormatThatItDoesNotKnow() {
        ResponseEntity<String> answer = upload(ITEMS, Map.of("format", "abacus"));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("This imports csv");
    }

    @Test
    void sendsAnExportWithLengthAndDigestAndNotesIt() throws Exception {
        upload(ITEMS, Map.of());
        long sequence = log.head().sequence();

        ResponseEntity<byte[]> answer = rest.withBasicAuth("ann", "pw")
                .getForEntity("/api/features/" + feature.key() + "/export?format=csv&reason=Audit", byte[].class);

        byte[] body = answer.getBody();
        String sha256 = Sha256.of(body).hex();
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(body.length);
        assertThat(answer.getHeaders().getFirst("Repr-Digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":");
        assertThat(answer.getHeaders().getContentDisposition().getFilename())
                .isEqualTo(feature.key() + "-items-" + sequence + ".csv");
        assertThat(new String(body, UTF_8)).contains("\"'=Quiet, at night\"");
        Entry noted = entries().get(entries().size() - 1);
        assertThat(noted.action()).isEqualTo("RECORD_EXPORTED");
        assertThat(noted.data())
                .containsEntry("sha256", sha256)
                .containsEntry("reason", "Audit")
                .containsEntry("format", "csv")
                .containsEntry("part", "items")
                .containsEntry("asOf", (int) sequence);
    }

    @Test
    void exportsAsOfAMomentTheSameForEver() throws Exception {
        upload(ITEMS, Map.of());
        long then = log.head().sequence();
        String path = "/api/products/" + feature.product() + "/export?format=json&asOf=" + then;
        String before = get(path);
        upload(LINKS, Map.of());

        assertThat(get(path)).isEqualTo(before);
        assertThat(new ObjectMapper().readTree(before).get("links")).isEmpty();
    }

    @Test
    void sendsTheWholeRecordAsAWorkbook() throws Exception {
        upload(ITEMS, Map.of());
        upload(LINKS, Map.of());

        ResponseEntity<byte[]> answer = rest.withBasicAuth("ann", "pw")
                .getForEntity("/api/features/" + feature.key() + "/export?format=xlsx&reason=Audit", byte[].class);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.getBody()))) {
            assertThat(workbook.getSheet("Items").getLastRowNum()).isEqualTo(3);
            assertThat(workbook.getSheet("Links").getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheet("Matrix").getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheet("Gaps").getLastRowNum()).isPositive();
            assertThat(workbook.getSheet("About").getRow(7).getCell(1).getStringCellValue())
                    .isEqualTo("ann");
            assertThat(workbook.getSheet("About").getRow(8).getCell(1).getStringCellValue())
                    .isEqualTo("Audit");
        }
    }

    @Test
    void bringsItsOwnExportBackWithoutAChange() throws Exception {
        upload(ITEMS, Map.of());
        upload(LINKS, Map.of());
        String items = get("/api/features/" + feature.key() + "/export?part=items");
        String links = get("/api/features/" + feature.key() + "/export?part=links");

        JsonNode again = json(upload(items, Map.of()));
        JsonNode linksAgain = json(upload(links, Map.of()));

        assertThat(List.of(
                        again.get("created").asInt(),
                        again.get("revised").asInt(),
                        again.get("unchanged").asInt()))
                .containsExactly(0, 0, 3);
        assertThat(linksAgain.get("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void showsNothingToStrangers() {
        ResponseEntity<String> export = rest.withBasicAuth("stranger", "pw")
                .getForEntity("/api/features/" + feature.key() + "/export", String.class);
        assertThat(export.getStatusCode().value()).isEqualTo(404);

        StoredFile file = evidence("<script>alert(1)</script>", "page.html");
        ResponseEntity<String> evidence =
                rest.withBasicAuth("stranger", "pw").getForEntity("/api/evidence/" + file.sha256(), String.class);
        assertThat(evidence.getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void givesEvidenceOutAsADownloadThatNoBrowserRuns() {
        StoredFile file = evidence("<!DOCTYPE html><html><script>alert(1)</script></html>", "Prüfbericht 測試.html");

        ResponseEntity<String> answer =
                rest.withBasicAuth("ann", "pw").getForEntity("/api/evidence/" + file.sha256(), String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).startsWith("<!DOCTYPE html>");
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.TEXT_HTML);
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("Prüfbericht 測試.html");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void notesTheSameEvidenceOnce() {
        StoredFile file = evidence("a report", "report.txt");
        evidence("a report", "report.txt");
        evidence("a report", "copy.txt");

        assertThat(register.of(file.sha256()).stream()
                        .filter(each -> each.feature().equals(feature.key())))
                .hasSize(2);
        assertThat(entries())
                .extracting(Entry::action)
                .filteredOn("EVIDENCE_ADDED"::equals)
                .hasSize(2);
    }

    private StoredFile evidence(String content, String name) {
        StoredFile file = store.store(new ByteArrayInputStream(content.getBytes(UTF_8)), name);
        Origin origin = new Origin("design-inputs", 1, "0".repeat(64), "UserTask", "instance", task.taskId());
        register.note(file, feature.key(), origin, "ann");
        return file;
    }

    private ResponseEntity<String> upload(String content, Map<String, String> parameters) {
        return upload(null, content, parameters);
    }

    private ResponseEntity<String> upload(String key, String content, Map<String, String> parameters) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(content.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return "file.csv";
            }
        });
        parameters.forEach(parts::add);
        HttpHeaders headers = new HttpHeaders();
        if (key != null) headers.set("Idempotency-Key", key);
        return rest.withBasicAuth("ann", "pw")
                .postForEntity(
                        "/api/tasks/" + task.taskId() + "/imports", new HttpEntity<>(parts, headers), String.class);
    }

    private String get(String path) {
        return new String(rest.withBasicAuth("ann", "pw").getForObject(path, byte[].class), UTF_8);
    }

    private List<Entry> entries() {
        return log.entries(feature.key(), 0, 1000);
    }

    private static JsonNode json(ResponseEntity<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.getBody());
    }
}
