package org.designcontrol.exchange.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.exchange.ImportFormat;
import org.designcontrol.exchange.Incoming;
import org.designcontrol.exchange.Mapping;
import org.designcontrol.exchange.Recorded;
import org.designcontrol.exchange.table.Column;
import org.springframework.stereotype.Component;

/** Reads items ({@code key,kind,level,title,text,…}) or links ({@code from,relation,to}), whichever the header says. */
@Component
class CsvImport implements ImportFormat {

    private static final List<String> LINKS = List.of("from", "relation", "to");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Incoming read(Path file, Mapping mapping) throws IOException {
        return read(file, mapping, Recorded.NOTHING);
    }

    @Override
    public Incoming read(Path file, Mapping mapping, Recorded recorded) throws IOException {
        Incoming incoming = new Incoming();
        try (CsvRows rows = new CsvRows(file)) {
            List<String> header = named(rows.header(), mapping);
            refuseTwins(header);
            if (header.containsAll(LINKS)) new LinkRows(header, mapping, incoming).read(rows);
            else if (header.contains(Column.KEY) && (header.contains(Column.KIND) || mapping.kind() != null))
                new ItemRows(header, mapping, recorded, incoming).read(rows);
            else throw noHeader(rows.header());
        }
        return incoming;
    }

    /** The header in our words: mapped ones first, then the names that are taken for ours, in any case of letters. */
    private static List<String> named(List<String> header, Mapping mapping) {
        List<String> names = new ArrayList<>(header.stream()
                .map(name ->
                        mapping.columns().getOrDefault(name, mapping.columns().getOrDefault(name.strip(), name)))
                .map(String::strip)
                .toList());
        List.of(Column.KEY, Column.KIND, "from", "relation", "to").forEach(name -> take(names, name, name));
        take(names, Column.KEY, "id");
        take(names, Column.KIND, "type");
        return names;
    }

    private static void take(List<String> names, String ours, String accepted) {
        if (names.contains(ours)) return;
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).equals(accepted)) {
                names.set(i, ours);
                return;
            }
        }
    }

    private static void refuseTwins(List<String> header) {
        Set<String> seen = new HashSet<>();
        List<Problem> problems = header.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .distinct()
                .map(name -> Problem.at(1, name, "stands twice in the header; rename or remove one of the two columns"))
                .toList();
        if (!problems.isEmpty())
            throw Refused.unprocessable("Every column needs a name of its own. Nothing was imported.", problems);
    }

    private static Refused noHeader(List<String> found) {
        String first = String.join(",", found);
        String shown = first.length() > 100 ? first.substring(0, 100) + "…" : first;
        String hint = found.size() == 1 && first.chars().anyMatch(c -> c == ';' || c == '\t')
                ? " The cells are parted by semicolons or tabs; save the file with commas."
                : " If the columns have other names, send a mapping: {\"columns\":{\"Requirement ID\":\"key\"}}, and where all"
                        + " rows are of one kind {\"kind\":\"HAZARD\"}.";
        return CsvText.refused(
                "The first row is no header that says what the columns are. Items begin with key,kind,… and links with"
                        + " from,relation,to. Found: " + shown + "." + hint,
                1);
    }
}
