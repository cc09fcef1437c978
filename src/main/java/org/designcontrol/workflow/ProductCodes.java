package org.designcontrol.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.designcontrol.audit.AuditLog;
import org.designcontrol.audit.NewEntry;
import org.designcontrol.audit.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of product codes: the FDA's classification as it was loaded last, or at first a small one of ours. */
@Component
@Transactional
class ProductCodes {

    private static final String SEED = "/catalogue/product-codes.txt";
    private static final String COLUMNS = "SELECT code, name, device_class, regulation, submission_type, specialty";
    private static final String HAS = "words LIKE ? ESCAPE '!'";
    private static final int MOST_WORDS = 12;

    /** What was loaded last. */
    record Load(String sha256, String file, int codes, String person, long at) {}

    private final JdbcTemplate jdbc;
    private final AuditLog log;

    ProductCodes(JdbcTemplate jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * The class comes from the product code, and what the code means from the catalogue: nobody types it.
     *
     * @param facts get what the chosen codes mean
     * @return the question that is open where the catalogue does not know them all
     */
    @Transactional(readOnly = true)
    public Optional<String> describe(Map<String, Object> facts) {
        ProductCode.FACTS.forEach(facts::remove);
        List<String> chosen = Identifiers.productCodes(facts.get(Identifiers.PRODUCT_CODE));
        List<ProductCode> known = of(chosen);
        List<String> unknown = new ArrayList<>(chosen);
        known.forEach(code -> unknown.remove(code.code()));
        if (unknown.isEmpty()) {
            facts.putAll(ProductCode.facts(known));
            return Optional.empty();
        }
        return Optional.of(
                "Is " + String.join(", ", unknown) + " a product code of the FDA? The catalogue does not know"
                        + " it: load the FDA's classification, or choose another code.");
    }

    /** @param all whether it has all the words that were asked for, or only some */
    record Hit(ProductCode code, boolean all) {}

    /**
     * Those with these words in code, name or regulation; at most {@code size}. The code itself goes first, then what has
     * more of the words: who asks for a pulse oximeter must not be left with the only name that has both words.
     */
    @Transactional(readOnly = true)
    public List<Hit> search(String text, int size) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([%_!])", "!$1") + "%")
                .toList();
        List<Object> parameters = new ArrayList<>(words);
        parameters.addAll(words);
        parameters.add(text.strip().toUpperCase(Locale.ROOT));
        parameters.add(size);
        String hits = String.join(" + ", Collections.nCopies(words.size(), "CASE WHEN " + HAS + " THEN 1 ELSE 0 END"));
        return jdbc.query(
                COLUMNS + ", " + hits + " AS hits FROM product_code WHERE "
                        + String.join(" OR ", Collections.nCopies(words.size(), HAS))
                        + " ORDER BY CASE WHEN code = ? THEN 0 ELSE 1 END, hits DESC, LENGTH(name), name, code"
                        + " FETCH FIRST ? ROWS ONLY",
                (row, n) -> new Hit(code(row, n), row.getInt("hits") == words.size()),
                parameters.toArray());
    }

    /** Those of the codes in this text that the catalogue knows. */
    @Transactional(readOnly = true)
    public List<ProductCode> of(List<String> codes) {
        return codes.stream()
                .distinct()
                .flatMap(code ->
                        jdbc.query(COLUMNS + " FROM product_code WHERE code = ?", ProductCodes::code, code).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Load> latest() {
        return jdbc
                .query(
                        "SELECT sha256, file_name, codes, person, loaded_at FROM product_code_load ORDER BY number DESC"
                                + " FETCH FIRST 1 ROWS ONLY",
                        (row, n) -> new Load(
                                row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getLong(5)))
                .stream()
                .findFirst();
    }

    /** Replaces the catalogue. What earlier classifications took from it stands in their documents. */
    public Load load(byte[] content, String file, String person) {
        List<ProductCode> codes = ProductCodeFile.read(content);
        Load load = new Load(
                Sha256.of(content).hex(), file, codes.size(), person, log.now().toEpochMilli());
        // Two files at once: one after the other.
        jdbc.queryForList("SELECT number FROM product_code_load WHERE number = 1 FOR UPDATE", Integer.class);
        jdbc.update("DELETE FROM product_code");
        jdbc.batchUpdate("INSERT INTO product_code VALUES (?, ?, ?, ?, ?, ?, ?)", codes, 500, (row, code) -> {
            row.setString(1, code.code());
            row.setString(2, cut(code.name(), 1000));
            row.setString(3, code.deviceClass());
            row.setString(4, code.regulation());
            row.setString(5, code.submissionType());
            row.setString(6, code.specialty());
            row.setString(
                    7,
                    cut(code.code() + " " + code.name() + " " + code.regulation(), 4000)
                            .toLowerCase(Locale.ROOT));
        });
        jdbc.update(
                "INSERT INTO product_code_load SELECT COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ? FROM product_code_load",
                load.sha256(),
                cut(file, 255),
                load.codes(),
                person,
                load.at());
        log.append(NewEntry.of(
                null,
                person,
                "PRODUCT_CODES_LOADED",
                null,
                Map.of("file", cut(file, 255), "sha256", load.sha256(), "codes", codes.size())));
        return load;
    }

    /** Gives an empty catalogue our own few codes to begin with. */
    void seed() {
        if (latest().isEmpty()) {
            try (InputStream file = ProductCodes.class.getResourceAsStream(SEED)) {
                load(file.readAllBytes(), SEED.substring(SEED.lastIndexOf('/') + 1), NewEntry.SYSTEM);
            } catch (IOException e) {
                throw new IllegalStateException("Cannot read " + SEED, e);
            }
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static ProductCode code(ResultSet row, int n) throws SQLException {
        return new ProductCode(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
