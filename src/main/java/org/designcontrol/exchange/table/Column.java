package org.designcontrol.exchange.table;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one column of items means, as its header says.
 *
 * <ul>
 *   <li>{@code key}, {@code kind}, {@code retired}: what they say;
 *   <li>{@code text}: a field; {@code text#2}, {@code text#3}: where it goes on;
 *   <li>{@code size[number]}, {@code safe[yesno]}, {@code tags[list]}: a field that is no text;
 *   <li>{@code (state)}: told to people, not read back;
 *   <li>{@code field:"key"}: a field whose name would mean something else here.
 * </ul>
 *
 * @param field the field's name; null for the others
 * @param part 1, or more where the text goes on
 */
public record Column(Role role, String field, Type type, int part) {

    public enum Role {
        KEY,
        KIND,
        RETIRED,
        FIELD,
        IGNORED
    }

    public enum Type {
        TEXT(""),
        NUMBER("[number]"),
        YESNO("[yesno]"),
        LIST("[list]");

        private final String suffix;

        Type(String suffix) {
            this.suffix = suffix;
        }
    }

    public static final String KEY = "key";
    public static final String KIND = "kind";
    public static final String RETIRED = "retired";
    private static final String VERBATIM = "field:\"";
    private static final Set<String> MEANING = Set.of(KEY, KIND, RETIRED, "id", "type", "from", "relation", "to");
    private static final Pattern PART = Pattern.compile("(.*)#([2-9]|[1-9]\\d{1,4})", Pattern.DOTALL);
    private static final List<Type> TYPED = List.of(Type.NUMBER, Type.YESNO, Type.LIST);

    public static Column field(String name, Type type, int part) {
        return new Column(Role.FIELD, name, type, part);
    }

    /** The column in which the field begins. */
    public Column whole() {
        return part == 1 ? this : field(field, type, 1);
    }

    /** The header that {@link #parse} reads as this field again. */
    public String header() {
        String header = (plain(field) ? field : VERBATIM + field + '"') + type.suffix;
        return part == 1 ? header : header + "#" + part;
    }

    public static Column parse(String header) {
        String name = header.strip();
        if (name.isEmpty() || name.startsWith("(") && name.endsWith(")"))
            return new Column(Role.IGNORED, null, null, 1);
        switch (name) {
            case KEY:
                return new Column(Role.KEY, null, null, 1);
            case KIND:
                return new Column(Role.KIND, null, null, 1);
            case RETIRED:
                return new Column(Role.RETIRED, null, null, 1);
            default:
                int end = name.lastIndexOf('"');
                return name.startsWith(VERBATIM) && end >= VERBATIM.length()
                        ? suffixed(name.substring(VERBATIM.length(), end), name.substring(end + 1))
                        : suffixed("", name);
        }
    }

    // Read from the end, as header() writes from the beginning: first the part, then the type.
    private static Column suffixed(String verbatim, String rest) {
        Matcher part = PART.matcher(rest);
        int number = part.matches() ? Integer.parseInt(part.group(2)) : 1;
        String name = verbatim + (part.matches() ? part.group(1) : rest);
        for (Type type : TYPED) {
            if (name.endsWith(type.suffix) && name.length() - type.suffix.length() >= Math.max(1, verbatim.length()))
                return field(name.substring(0, name.length() - type.suffix.length()), type, number);
        }
        return field(name, Type.TEXT, number);
    }

    private static boolean plain(String name) {
        Column read = name.isEmpty() || MEANING.contains(name) || name.startsWith(VERBATIM) ? null : parse(name);
        return read != null && read.role() == Role.FIELD && read.equals(field(name, Type.TEXT, 1));
    }
}
