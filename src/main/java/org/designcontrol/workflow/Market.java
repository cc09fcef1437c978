package org.designcontrol.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a feature is meant to be offered, as T01 names it.
 *
 * @param table judges a function there; null: no table knows this market
 * @param result the field of the classification that holds its status
 */
enum Market {
    US("US", ClassificationTables.US_DEVICE_STATUS, ClassificationTables.Answer.US_STATUS),
    EU("EU", ClassificationTables.EU_DEVICE_STATUS, ClassificationTables.Answer.EU_STATUS),
    OTHER("other", null, ClassificationTables.Answer.OTHER_STATUS);

    private static final Pattern OF_FIELD = Pattern.compile("\\|\\s*markets=([^|]*)");

    final String word;
    final String table;
    final String result;

    Market(String word, String table, String result) {
        this.word = word;
        this.table = table;
        this.result = result;
    }

    /** Those among the words; a word that is none of ours is a market without a table. */
    static List<Market> among(List<String> words) {
        return Arrays.stream(values())
                .filter(market -> words.stream().anyMatch(word -> market == named(word)))
                .toList();
    }

    /** Whether a field of this property is for some markets only. */
    static boolean matterTo(String property) {
        return property != null && OF_FIELD.matcher(property).find();
    }

    /** Of a model's field: those it is for, {@code |markets=US/other}, or all. */
    static List<Market> ofField(String field) {
        Matcher markets = OF_FIELD.matcher(field);
        return markets.find() ? among(Arrays.asList(markets.group(1).strip().split("/"))) : List.of(values());
    }

    static Market named(String word) {
        return Arrays.stream(values())
                .filter(market -> market.word.equals(word))
                .findFirst()
                .orElse(OTHER);
    }
}
