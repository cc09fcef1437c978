package org.designcontrol.exchange;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param created items or links that are new
 * @param revised items that say something else now
 * @param unchanged items or links that were there already
 * @param dangling links that name an item which does not exist; they are kept, and shown as gaps
 * @param rejected in a dry run: every row that would be refused, and with it the whole file
 * @param left items of an earlier file that this one, which is a whole list, does not have; they stay
 * @param notes what people should know beside
 * @param values what the file says in fields that take certain words only, and what that is taken for
 */
public record ImportReport(
        boolean dryRun,
        int created,
        int revised,
        int unchanged,
        List<Dangling> dangling,
        List<Rejected> rejected,
        List<Left> left,
        List<String> notes,
        List<Value> values) {

    /** A link without a far end, and the row of the file in which it stands. */
    public record Dangling(int row, String from, String relation, String to) {}

    /**
     * A word of the file.
     *
     * @param rows how many rows have it
     * @param means the word of the record; empty: nothing; null: nobody said so yet, and the file is refused
     */
    public record Value(String field, String word, int rows, String means) {}

    /** What another file named and this one does not. */
    public record Left(String item, String title) {}

    /** Why a row cannot be taken. */
    public record Rejected(Integer row, String item, String field, String reason) {}
}
