package org.designcontrol.exchange.csv;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.designcontrol.audit.Refused;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.exchange.Incoming;
import org.designcontrol.exchange.Mapping;
import org.designcontrol.trace.ItemKey;
import org.designcontrol.trace.LinkWrite;
import org.designcontrol.trace.Relation;

/** Reads rows of links. That a far end does not exist is no fault here: such a link is kept and shown as dangling. */
final class LinkRows {

    private final Mapping mapping;
    private final Incoming incoming;
    private final int width;
    private final int from;
    private final int relation;
    private final int to;

    LinkRows(List<String> header, Mapping mapping, Incoming incoming) {
        this.mapping = mapping;
        this.incoming = incoming;
        this.width = header.size();
        this.from = header.indexOf("from");
        this.relation = header.indexOf("relation");
        this.to = header.indexOf("to");
    }

    void read(CsvRows rows) {
        rows.forEach(this::read);
    }

    private void read(int row, CSVRecord cells) {
        if (ItemRows.ragged(row, cells, width, incoming)) return;
        String fromKey = key(row, "from", cells.get(from));
        String toKey = key(row, "to", cells.get(to));
        Relation word = relation(row, FormulaGuard.undo(cells.get(relation)).strip());
        if (fromKey != null && toKey != null && word != null)
            incoming.add(row, new LinkWrite(fromKey, word, toKey, false, null));
    }

    private String key(int row, String field, String cell) {
        String key = FormulaGuard.undo(cell).strip();
        if (ItemKey.isValid(key)) return key;
        incoming.add(Problem.at(row, field, ItemRows.badKey(key)));
        return null;
    }

    private Relation relation(int row, String word) {
        try {
            return mapping.relation(word);
        } catch (Refused unknown) {
            unknown.problems()
                    .forEach(problem -> incoming.add(Problem.at(
                            row,
                            "relation",
                            problem.reason() + " Or send a mapping: {\"relations\":{\"" + word + "\":\"derives\"}}.")));
            return null;
        }
    }
}
