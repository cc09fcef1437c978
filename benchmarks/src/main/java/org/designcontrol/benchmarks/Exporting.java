package org.designcontrol.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The export of a large feature over HTTP, beside the same cells written by the same library and nothing else. */
final class Exporting {

    private static final String FEATURE = "EXPORTED";
    private static final List<String> PARTS = List.of("items", "links", "matrix", "gaps", "risks", "reviews");
    private static final int CSV_ITEMS = 100_000;
    /** With their links, the matrix and the gaps, about 100,000 rows in the workbook. */
    private static final int XLSX_ITEMS = 23_000;

    private static final String CELL = "\u001f";

    private final App app;
    private final HttpClient http = HttpClient.newHttpClient();

    private Exporting(App app) {
        this.app = app;
    }

    static void measure(Database database, Table table) throws Exception {
        if (!Boolean.getBoolean("noCsv")) measure(database, table, "csv", CSV_ITEMS);
        if (!Boolean.getBoolean("noXlsx")) measure(database, table, "xlsx", XLSX_ITEMS);
    }

    private static void measure(Database database, Table table, String format, int items) throws Exception {
        String url = database.create("export_" + format);
        try (App app = App.start(url)) {
            Fill.record(app, App.PRODUCT, FEATURE, items);
        }
        Map<String, Double> figures = Map.of();
        String heap = "";
        for (String tried : List.of("128m", "160m", "192m", "256m", "384m")) {
            heap = tried;
            figures = Child.run(tried, Exporting.class, url, format);
            if (!figures.isEmpty()) break;
        }
        String what = "Export " + format.toUpperCase();
        if (figures.isEmpty()) {
            table.add(what, "failed in " + heap, "", "≤ 2.5 ×; 128 MB", false);
            return;
        }
        double ratio = figures.get("ours") / figures.get("raw");
        table.add(
                Table.number("%s, %,.0f rows", what, figures.get("rows")),
                Table.number("%.2f s, heap of %s", figures.get("ours") / 1000, heap),
                Table.number("the library alone %.2f s", figures.get("raw") / 1000),
                Table.number("≤ 2.5 ×: %.2f ×; 128 MB", ratio),
                ratio <= 2.5 && heap.equals("128m"));
    }

    public static void main(String[] arguments) throws Exception {
        try (App app = App.start(arguments[0])) {
            new Exporting(app).measure(arguments[1]);
        }
        System.exit(0);
    }

    private void measure(String format) throws IOException {
        Map<String, Path> cells = new LinkedHashMap<>();
        long rows = 0;
        for (String part : format.equals("csv") ? List.of("items") : PARTS) {
            Path file = Files.createTempFile(part, ".cells");
            rows += cellsOf(part, file);
            cells.put(part, file);
        }
        Path out = Files.createTempFile("export", "." + format);
        double[] medians = Rounds.medians(
                () -> Rounds.milliseconds(() -> export("format=" + format, out)),
                () -> Rounds.milliseconds(() -> raw(format, cells, out)));
        Child.tell("rows", rows);
        Child.tell("ours", medians[0]);
        Child.tell("raw", medians[1]);
    }

    /** Writes the cells of a table aside, a row a line, so that reading them costs the raw writer next to nothing. */
    private long cellsOf(String part, Path to) throws IOException {
        Path csv = Files.createTempFile(part, ".csv");
        export("format=csv&part=" + part, csv);
        long rows = 0;
        try (BufferedReader in = Files.newBufferedReader(csv);
                Writer out = Files.newBufferedWriter(to)) {
            for (CSVRecord row : CSVFormat.RFC4180.parse(in)) {
                out.write(String.join(CELL, row.toList()).replace("\r", " ").replace("\n", " "));
                out.write('\n');
                rows++;
            }
        }
        return rows;
    }

    private void export(String query, Path to) {
        try {
            String login =
                    Base64.getEncoder().encodeToString("auditor:design-control".getBytes(StandardCharsets.UTF_8));
            HttpResponse<Path> answer = http.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:" + app.port() + "/api/features/" + FEATURE + "/export?" + query))
                            .header("Authorization", "Basic " + login)
                            .build(),
                    BodyHandlers.ofFile(to));
            if (answer.statusCode() != 200) throw new IllegalStateException("Not exported: " + answer);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void raw(String format, Map<String, Path> cells, Path out) {
        try {
            if (format.equals("csv")) rawCsv(cells.get("items"), out);
            else rawXlsx(cells, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rawCsv(Path cells, Path out) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(cells);
                BufferedWriter writer = Files.newBufferedWriter(out);
                CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            for (String line; (line = in.readLine()) != null; ) printer.printRecord((Object[]) line.split(CELL, -1));
        }
    }

    private static void rawXlsx(Map<String, Path> cells, Path out) throws IOException {
        try (OutputStream file = Files.newOutputStream(out);
                Workbook workbook = new Workbook(file, "Raw", null)) {
            for (Map.Entry<String, Path> part : cells.entrySet()) {
                Worksheet sheet = workbook.newWorksheet(part.getKey());
                try (BufferedReader in = Files.newBufferedReader(part.getValue())) {
                    int row = 0;
                    for (String line; (line = in.readLine()) != null; row++) {
                        String[] values = line.split(CELL, -1);
                        for (int column = 0; column < values.length; column++) {
                            sheet.inlineString(row, column, values[column]);
                        }
                        if (row % 1000 == 999) sheet.flush();
                    }
                }
                sheet.finish();
            }
        }
    }
}
