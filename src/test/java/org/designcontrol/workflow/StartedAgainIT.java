package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.designcontrol.DesignControlApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlProcessor.MatchStatus;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** However it is started, a second start finds what the first one left and deploys nothing anew. */
class StartedAgainIT {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private static final Properties SETTINGS = settings();

    @TempDir
    Path folder;

    @Test
    void aSecondStartFromClassesKeepsEverythingAndDeploysNothing() throws Exception {
        String feature;
        try (var first = startFromClasses()) {
            feature = startsFeature(port(first));
        }
        Map<String, String> before = contents();

        try (var second = startFromClasses()) {
            assertThat(get(port(second), "/api/features/" + feature).path("key").asText())
                    .isEqualTo(feature);
        }

        assertThat(contents()).isEqualTo(before);
        hasOneVersionOfEachModel();
    }

    @Test
    void theJarAndTheClassesFindEachOthersModels() throws Exception {
        Path jar = jar();
        List<String> features = new ArrayList<>();
        for (int start = 1; start <= 2; start++) {
            try (Running running = new Running(jar, folder)) {
                features.add(startsFeature(running.port()));
                assertThat(get(running.port(), "/api/features/" + features.get(0))
                                .at("/openTasks/0/number")
                                .asText())
                        .isEqualTo("T01");
                JsonNode task = get(running.port(), "/api/tasks?size=1").at("/tasks/0");
                JsonNode model = get(
                                running.port(), "/api/tasks/" + task.path("id").asText())
                        .path("model");
                assertThat(model.path("version").asInt()).isEqualTo(1);
                assertThat(model.path("sha256").asText()).hasSize(64);
            }
            hasOneVersionOfEachModel();
        }
        Map<String, String> before = contents();

        try (var classes = startFromClasses()) {
            for (String feature : features) {
                assertThat(get(port(classes), "/api/features/" + feature)
                                .path("key")
                                .asText())
                        .isEqualTo(feature);
            }
        }

        assertThat(contents()).isEqualTo(before);
        hasOneVersionOfEachModel();
    }

    private ConfigurableApplicationContext startFromClasses() {
        return new SpringApplicationBuilder(DesignControlApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url(),
                        "--design-control.evidence.folder=" + folder.resolve("data/evidence"));
    }

    /** H2 writes down there what went wrong with its file; a file that it closed badly may not open the next time. */
    @AfterEach
    void theDatabaseNeverComplained() {
        assertThat(folder.resolve("data/design-control.trace.db")).doesNotExist();
    }

    /** What the settings of the application say, seen from its working directory. */
    private String url() {
        return SETTINGS.getProperty("spring.datasource.url").replace("./", folder + "/");
    }

    private static Properties settings() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        settings.setDocumentMatchers(
                document -> document.containsKey("spring.datasource.url") ? MatchStatus.FOUND : MatchStatus.NOT_FOUND);
        return settings.getObject();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Path jar = files.filter(
                            file -> file.getFileName().toString().matches("design-control-[^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElse(null);
            assumeTrue(jar != null, "Nothing is packaged; run this with mvn verify");
            return jar.toAbsolutePath();
        }
    }

    private static int port(ConfigurableApplicationContext context) {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    private static String startsFeature(int port) throws Exception {
        HttpResponse<String> answer = send(request(port, "/api/features")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"product\":\"OXI\",\"title\":\"Kept\",\"problem\":\"Forgotten\",\"forWhom\":\"All\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ObjectMapper().readTree(answer.body()).path("key").asText();
    }

    private static JsonNode get(int port, String path) throws Exception {
        HttpResponse<String> answer = send(request(port, path).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpRequest.Builder request(int port, String path) {
        String login = Base64.getEncoder().encodeToString("product:design-control".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + login);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void hasOneVersionOfEachModel() throws SQLException {
        assertThat(query("SELECT KEY_, MAX(VERSION_) FROM ACT_RE_PROCDEF GROUP BY KEY_"))
                .isEqualTo(ModelContractTest.contracts().stream()
                        .collect(Collectors.toMap(ModelContractTest.Contract::key, contract -> "1")));
        assertThat(query("SELECT KEY_, MAX(VERSION_) FROM ACT_RE_DECISION_DEF GROUP BY KEY_"))
                .isEqualTo(TableFile.keys().stream().collect(Collectors.toMap(key -> key, key -> "1")));
        assertThat(query("SELECT NAME_, COUNT(*) FROM ACT_RE_DEPLOYMENT GROUP BY NAME_"))
                .containsExactlyEntriesOf(Map.of(ModelDeployment.NAME, "1"));
        assertThat(query("SELECT NAME_, COUNT(*) FROM ACT_GE_BYTEARRAY WHERE DEPLOYMENT_ID_ IS NOT NULL GROUP BY NAME_")
                        .keySet())
                .isEqualTo(deployed());
    }

    /** Every model, form and checklist of the folders that are deployed together; the cases of the tables are not. */
    private static Set<String> deployed() {
        Set<String> files = new TreeSet<>();
        for (String folder : List.of("processes", "forms", "checklists")) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                all.map(file -> folder + "/" + file.getFileName())
                        .filter(name -> name.matches(".*\\.(bpmn|dmn|html|csv)") && !name.endsWith(".cases.csv"))
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private Map<String, String> contents() throws SQLException {
        Map<String, String> counts = new TreeMap<>();
        for (String table : query("SELECT table_name, '' FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
                .keySet()) {
            // The engine notes every start in the log of its schema and properties; sessions of people are nobody's
            // record.
            counts.putAll(query("SELECT '" + table + "', COUNT(*) FROM \"" + table + "\""));
        }
        counts.keySet().removeIf(table -> table.matches("ACT_RU_METER_LOG|ACT_RU_TASK_METER_LOG"));
        return counts;
    }

    private Map<String, String> query(String sql) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (var connection = DriverManager.getConnection(url(), "sa", "");
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    /** The packaged application in a process of its own, in a folder of its own. */
    private static final class Running implements AutoCloseable {

        private final Process process;
        private final Path output;

        Running(Path jar, Path folder) throws IOException {
            output = folder.resolve("output-" + System.nanoTime() + ".txt");
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            jar.toString(),
                            "--design-control.demo.features=false",
                            "--server.port=0")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        }

        int port() throws Exception {
            while (process.isAlive()) {
                Matcher port = PORT.matcher(Files.readString(output));
                if (port.find() && Files.readString(output).contains("Started DesignControlApplication")) {
                    return Integer.parseInt(port.group(1));
                }
                Thread.sleep(200);
            }
            throw new AssertionError("It did not start:\n" + Files.readString(output));
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
