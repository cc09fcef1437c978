package org.designcontrol.exchange.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.designcontrol.audit.Refused;

/** The rows of a CSV file one after the other (RFC 4180), numbered as a spreadsheet numbers them: the header is row 1. */
final class CsvRows implements AutoCloseable {

    static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private int row;

    /** @throws Refused 422 when the file is no text in UTF-8, or has no first row */
    CsvRows(Path file) throws IOException {
        this.parser = CSVParser.builder()
                .setReader(CsvText.open(file))
                .setFormat(RFC_4180)
                .get();
        this.records = parser.iterator();
        CSVRecord first = next();
        if (first == null || first.size() == 1 && first.get(0).isBlank()) {
            parser.close();
            throw CsvText.refused(
                    "The first row is empty. It must be the header, such as: key,kind,level,title,text", 1);
        }
        this.header = first.stream().map(FormulaGuard::undo).toList();
    }

    List<String> header() {
        return header;
    }

    /** Hands every row on that is not empty. */
    void forEach(BiConsumer<Integer, CSVRecord> consumer) {
        for (CSVRecord record; (record = next()) != null; ) {
            boolean empty = record.size() == 1 && record.get(0).isBlank();
            if (!empty) consumer.accept(row, record);
        }
    }

    private CSVRecord next() {
        try {
            if (!records.hasNext()) return null;
            row++;
            return records.next();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw broken(row + 1, String.valueOf(broken.getMessage()));
        }
    }

    // After a broken quotation mark nothing can be told about the rest, so the first one ends the reading.
    private static Refused broken(int row, String message) {
        return message.contains("EOF")
                ? CsvText.refused(
                        "Row " + row
                                + " opens a quotation mark that is never closed. Close it, or double it (\"\") if it"
                                + " belongs to the text.",
                        row)
                : CsvText.refused(
                        "In row " + row
                                + " a cell in quotation marks goes on after the closing one. Double the quotation"
                                + " marks that belong to the text (\"\").",
                        row);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
