package org.designcontrol.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up record of any size: blocks of ten items with twenty links, as a record in the middle of verification has
 * them. In every other block the tests have not passed; in every tenth a word is vague and a link dangles.
 */
final class Sample {

    record Item(String key, String kind, Map<String, Object> fields) {}

    record Link(String from, String relation, String to) {}

    private static final int BLOCK = 10;
    private static final String TEXT =
            "The software shall raise an audible and a visible alarm of high priority, within"
                    + " %d ms of the moment at which the measured saturation leaves the range that the clinician has set, and"
                    + " shall keep it up until somebody confirms it%s.";

    private final String prefix;

    Sample(String prefix) {
        this.prefix = prefix;
    }

    List<Item> block(int number) {
        List<Item> items = new ArrayList<>();
        String result = number % 2 == 0 ? "PASS" : "FAIL";
        items.add(item(number, 0, "USER_NEED", Map.of("text", "To hear of a low saturation in time, at night too.")));
        for (int i = 1; i <= 5; i++) {
            Map<String, Object> input = new LinkedHashMap<>();
            input.put("level", i == 1 ? "SYSTEM" : "SOFTWARE");
            input.put("text", TEXT.formatted(number + i, number % 10 == 0 && i == 5 ? " quickly" : ""));
            input.put("title", "Alarm " + number + "." + i);
            input.put("verifyMethod", "T");
            items.add(item(number, i, "DESIGN_INPUT", input));
        }
        items.add(item(
                number,
                6,
                "DESIGN_OUTPUT",
                Map.of("acceptance", "as drawn", "essential", "yes", "text", "Alarm unit")));
        items.add(item(number, 7, "VERIFICATION", Map.of("result", result, "text", "Bench test of the alarm")));
        items.add(item(number, 8, "VERIFICATION", Map.of("result", result, "text", "Test of the alarm's software")));
        items.add(item(number, 9, "VALIDATION", Map.of("result", result, "text", "Nurses at night, simulated")));
        return items;
    }

    List<Link> links(int number) {
        List<Link> links = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            links.add(link(number, i, "derives", 0));
            links.add(link(number, 6, "satisfies", i));
            links.add(link(number, i <= 3 ? 7 : 8, "verifies", i));
            if (i > 1) {
                links.add(link(number, i, "derives", 1));
            }
        }
        links.add(
                number % 10 == 0
                        ? new Link(key(number, 9), "validates", prefix + "NOWHERE-" + number)
                        : link(number, 9, "validates", 0));
        return links;
    }

    static int blocks(int items) {
        return items / BLOCK;
    }

    private Item item(int block, int n, String kind, Map<String, Object> fields) {
        return new Item(key(block, n), kind, fields);
    }

    private Link link(int block, int from, String relation, int to) {
        return new Link(key(block, from), relation, key(block, to));
    }

    private String key(int block, int n) {
        return prefix + "%06d-%d".formatted(block, n);
    }
}
