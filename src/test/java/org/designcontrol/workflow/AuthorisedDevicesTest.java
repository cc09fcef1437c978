package org.designcontrol.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.designcontrol.workflow.ClassificationTables.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Devices that are on the market come out with the class and the route that they have there. What the tables are asked
 * stands in {@code devices/inputs.csv}, written from public descriptions before anybody looked at what comes out; the
 * class comes from the product code, by the catalogue that the application starts with.
 */
class AuthorisedDevicesTest {

    static Stream<String> devices() {
        return read("inputs").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void comeOutWithTheirRealClassAndRoute(String device) {
        CSVRecord input = read("inputs").get(device);
        CSVRecord outcome = read("outcomes").get(device);
        DecisionTable status =
                TableFile.of(ClassificationTables.US_DEVICE_STATUS).table();
        DecisionTable route = TableFile.of(ClassificationTables.US_PATHWAY).table();

        Map<String, Object> facts = new LinkedHashMap<>(route(input));
        facts.put(
                Answer.US_STATUS,
                status.first(TableSituation.given(
                                TableFile.of(ClassificationTables.US_DEVICE_STATUS), input.get("function")))
                        .output(Answer.STATUS));
        DecisionTable.Fired fired = route.first(facts);

        assertThat(facts).containsEntry(Answer.US_STATUS, "DEVICE");
        assertThat(fired.output(Answer.PATHWAY)).isEqualTo(outcome.get("pathway"));
        assertThat(fired.output(Answer.US_CLASS)).isEqualTo(outcome.get("class"));
    }

    @Test
    void withoutAProductCodeRegulatoryAffairsMustDecide() {
        assertThat(devices())
                .filteredOn(device -> read("inputs").get(device).get("codes").isBlank())
                .hasSize(2)
                .allSatisfy(device ->
                        assertThat(read("outcomes").get(device).get("pathway")).isEqualTo(ClassificationTables.MANUAL));
    }

    /** What was answered about the route, and what the catalogue says of the code. */
    private static Map<String, Object> route(CSVRecord input) {
        List<String> chosen = Identifiers.productCodes(input.get("codes").replace(",", " "));
        List<ProductCode> known = catalogue().stream()
                .filter(code -> chosen.contains(code.code()))
                .toList();
        assertThat(known).extracting(ProductCode::code).containsExactlyInAnyOrderElementsOf(chosen);
        Map<String, Object> facts = new LinkedHashMap<>(
                TableSituation.given(TableFile.of(ClassificationTables.US_PATHWAY), input.get("route")));
        if (!chosen.isEmpty()) {
            facts.put(Identifiers.PRODUCT_CODE, String.join(" ", chosen));
        }
        facts.putAll(ProductCode.facts(known));
        return facts;
    }

    private static List<ProductCode> catalogue() {
        try (InputStream file = AuthorisedDevicesTest.class.getResourceAsStream("/catalogue/product-codes.txt")) {
            return ProductCodeFile.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, CSVRecord> read(String file) {
        try (Reader reader = new InputStreamReader(
                        AuthorisedDevicesTest.class.getResourceAsStream("/devices/" + file + ".csv"),
                        StandardCharsets.UTF_8);
                var lines = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            Map<String, CSVRecord> records = new LinkedHashMap<>();
            lines.forEach(line -> records.put(line.get("device"), line));
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
