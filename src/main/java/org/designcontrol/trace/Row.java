package org.designcontrol.trace;

import java.util.Map;

/**
 * An item as it was at one moment.
 *
 * @param feature home of the item
 * @param content canonical JSON of the revision, parsed only when somebody asks for a field
 * @param began sequence of the entry that wrote this revision
 * @param issued sequence of the entry that issued it; null while it is working
 * @param issuedRevision number of the revision of this item that was issued last; null when none was
 * @param issuedWith sequence of the entry that issued that one; null when none was
 */
public record Row(
        String key,
        Kind kind,
        String feature,
        long revisionId,
        int revision,
        boolean retired,
        String author,
        String taskId,
        long began,
        Long issued,
        Integer issuedRevision,
        Long issuedWith,
        String contentHash,
        String content) {

    Row settled(int revision, long with) {
        return new Row(
                key,
                kind,
                feature,
                revisionId,
                this.revision,
                retired,
                author,
                taskId,
                began,
                issued,
                revision,
                with,
                contentHash,
                content);
    }

    /** The fields, by name. Parsed anew on every call: hold on to it. */
    public Map<String, Object> fields() {
        return Fields.in(content);
    }

    /** The field as a text, empty when it is missing. */
    public String text(String field) {
        return Fields.text(content, field);
    }

    /** What to call it in a list: its title, or the beginning of its text. */
    public String title() {
        Map<String, Object> fields = fields();
        for (String name : new String[] {"title", "text", "name", "hazard", "who", "statement", "group"}) {
            if (fields.get(name) instanceof String text && !text.isBlank()) {
                return text.length() <= 120
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, 118))) + "…";
            }
        }
        return "";
    }
}
