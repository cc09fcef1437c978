package org.designcontrol.exchange;

import java.util.ArrayList;
import java.util.List;
import org.designcontrol.audit.Refused.Problem;
import org.designcontrol.trace.ItemWrite;
import org.designcontrol.trace.LinkWrite;

/** What a file holds: items with their rows, links with theirs, and what is wrong, each with the row a person sees. */
public final class Incoming {

    /** More problems than this are not listed: nobody reads on, and the first ones are often the cause of the rest. */
    static final int MOST_PROBLEMS = 1000;

    private final List<ItemWrite> items = new ArrayList<>();
    private final List<Integer> itemRows = new ArrayList<>();
    private final List<LinkWrite> links = new ArrayList<>();
    private final List<Integer> linkRows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ImportReport.Left> left = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<ImportReport.Value> values = new ArrayList<>();

    public void add(int row, ItemWrite item) {
        items.add(item);
        itemRows.add(row);
    }

    public void add(int row, LinkWrite link) {
        links.add(link);
        linkRows.add(row);
    }

    public void add(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) problems.add(problem);
    }

    /** An item of an earlier file of this kind that the file does not have any more. */
    public void left(String item, String title) {
        left.add(new ImportReport.Left(item, title.strip()));
    }

    /** What people should know of the file, and no row says. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    /** A value of a field that takes certain words only; null where nobody said what it means. */
    public void value(String field, String word, int rows, String means) {
        values.add(new ImportReport.Value(field, word, rows, means));
    }

    List<ImportReport.Value> values() {
        return List.copyOf(values);
    }

    List<ImportReport.Left> left() {
        return List.copyOf(left);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    public List<ItemWrite> items() {
        return items;
    }

    public List<LinkWrite> links() {
        return links;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The row of the file in which the n-th link stands. */
    public int rowOfLink(int n) {
        return linkRows.get(n);
    }

    /** The row of the file for a row as the record counts: items from 1, then links; null stays null. */
    Integer fileRow(Integer written) {
        if (written == null) return null;
        int n = written - 1;
        return n < items.size() ? itemRows.get(n) : linkRows.get(n - items.size());
    }
}
