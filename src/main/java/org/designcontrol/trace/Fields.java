package org.designcontrol.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.designcontrol.audit.CanonicalJson;

/**
 * The fields in the canonical content of a revision, which begins {@code {"fields":{}. Rules, matrices and exports ask
 * every row for them, and most rows hold nothing but plain texts: these are cut out where they stand. Whatever is not as
 * plain as that is left to the parser.
 */
final class Fields {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String BEGIN = "{\"fields\":{";

    /** Names seen lately, by how they look: there are few, and a text that is met again has its hash already. */
    private static final String[] NAMES = new String[512];

    private final String content;
    /** The brace or comma in front of the next name, or what else stands there. */
    private int next = BEGIN.length() - 1;

    /** Where the text begins and ends that was looked at last, a name or a value, without its quotation marks. */
    private int from;

    private int to;

    private Fields(String content) {
        this.content = content;
    }

    /** All of them, by name, in the order of their names. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> in(String content) {
        Map<String, Object> plain = isPlain(content) ? new Fields(content).all() : null;
        return plain != null
                ? plain
                : (Map<String, Object>) CanonicalJson.parse(content).get("fields");
    }

    /** One of them as a text, empty when it is missing. */
    static String text(String content, String field) {
        String plain = isPlain(content) ? new Fields(content).only(field) : null;
        return plain != null ? plain : parsed(content, field);
    }

    /** Without an escape in it, a text ends at the next quotation mark. */
    private static boolean isPlain(String content) {
        return content.startsWith(BEGIN) && content.indexOf('\\') < 0;
    }

    private Map<String, Object> all() {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (name()) {
            String name = nameHere();
            if (!value()) return null;
            fields.put(name, content.substring(from, to));
        }
        return isAtEnd() ? fields : null;
    }

    private String only(String field) {
        while (name()) {
            boolean found = to - from == field.length() && content.startsWith(field, from);
            if (!value()) return null;
            if (found) return content.substring(from, to);
        }
        return isAtEnd() ? "" : null;
    }

    private String nameHere() {
        if (from == to) {
            return "";
        }
        int slot = (content.charAt(from) * 31 + content.charAt(to - 1) * 7 + to - from) & NAMES.length - 1;
        String seen = NAMES[slot];
        if (seen == null || seen.length() != to - from || !content.startsWith(seen, from)) {
            seen = content.substring(from, to);
            NAMES[slot] = seen;
        }
        return seen;
    }

    private boolean name() {
        return (at(next) == ',' || at(next) == '{') && quoted(next + 1);
    }

    private boolean value() {
        boolean plain = at(to + 1) == ':' && quoted(to + 2);
        next = to + 1;
        return plain;
    }

    private boolean quoted(int quote) {
        from = quote + 1;
        to = at(quote) == '"' ? content.indexOf('"', from) : -1;
        return to > 0;
    }

    private boolean isAtEnd() {
        return at(next) == '}' || at(next) == '{' && at(next + 1) == '}';
    }

    private char at(int index) {
        return index < content.length() ? content.charAt(index) : 0;
    }

    private static String parsed(String content, String field) {
        try (JsonParser json = JSON.createParser(content)) {
            json.nextToken();
            if (!"fields".equals(json.nextFieldName())) {
                throw new IllegalArgumentException("No content of a revision: " + content);
            }
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (name.equals(field)) {
                    return value == JsonToken.VALUE_STRING
                            ? json.getText()
                            : String.valueOf(in(content).get(field));
                }
                json.skipChildren();
            }
            return "";
        } catch (IOException e) {
            throw new IllegalArgumentException("Not JSON: " + content, e);
        }
    }
}
