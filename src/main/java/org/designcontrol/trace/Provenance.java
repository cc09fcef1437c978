package org.designcontrol.trace;

import java.util.Set;

/** How the rows of a graph came to be, as of its moment. Read when a rule asks for it: most rules do not. */
interface Provenance {

    /** Of rows that nobody revised. */
    Provenance AS_THEY_STAND = (row, graph) -> Set.of(row.author());

    /** Whoever wrote the item, in this revision or in an earlier one. */
    Set<String> writersOf(Row row, Graph graph);
}
