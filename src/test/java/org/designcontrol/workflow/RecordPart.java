package org.designcontrol.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A part of a record, and what tells its lines apart: on a page, in JSON, and in the columns of a table. */
enum RecordPart {
    ITEMS("/key", "key", "/feature", "(feature)", "/kind", "kind"),
    LINKS("/from", "from", "/relation", "relation", "/to", "to", "/status", "(status)"),
    MATRIX("/need/key", "need", "/input/key", "input", "/status", "status"),
    GAPS("/rule", "rule", "/item", "item"),
    RISKS("/hazard", "hazard", "/status", "status");

    private final List<String> pointers = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();

    RecordPart(String... both) {
        for (int i = 0; i < both.length; i += 2) {
            pointers.add(both[i]);
            columns.add(both[i + 1]);
        }
    }

    /** As addresses and files name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The lines of an answer of the record. */
    List<String> lines(JsonNode answer) {
        return exported(answer.path(this == MATRIX ? "lines" : word()));
    }

    /** The lines of a list, or of the list in a document that holds all parts. */
    List<String> exported(JsonNode found) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : found.isObject() ? found.path(word()) : found) {
            lines.add(
                    pointers.stream().map(pointer -> line.at(pointer).asText()).collect(Collectors.joining(" ")));
        }
        return lines;
    }

    /** The lines of a table, whose first row names its columns. */
    List<String> rows(List<String[]> table) {
        List<String> header = Arrays.asList(table.get(0));
        return table.stream()
                .skip(1)
                .map(row ->
                        columns.stream().map(name -> row[header.indexOf(name)]).collect(Collectors.joining(" ")))
                .toList();
    }
}
