package org.designcontrol.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.designcontrol.trace.Feature;
import org.designcontrol.trace.Features;
import org.designcontrol.trace.Kind;
import org.designcontrol.trace.Phase;
import org.designcontrol.trace.RecordReader;
import org.designcontrol.trace.Row;
import org.springframework.stereotype.Component;

/**
 * What the record itself shows of the product that a feature joins: whether a feature of it was launched, and how what
 * was launched came to each market. Of several the strictest way counts, and where one is not known nothing is said.
 */
@Component
class MarketedProduct {

    /** Facts of the tables about a change, and fields of T04. */
    static final String MARKETED = "marketed";

    static final String MARKETED_ROUTE = "marketedRoute";
    static final String EU_MARKETED_AS = "euMarketedAs";
    static final String RATIONALE = "marketedRationale";

    private static final String NOT_IN_THE_US = "not in the US";
    private static final String NOT_IN_THE_EU = "not in the EU";
    private static final List<String> US_ROUTES =
            List.of(NOT_IN_THE_US, "no submission", "exempt", "510(k)", "De Novo", "PMA");
    private static final List<String> EU_WAYS =
            List.of(NOT_IN_THE_EU, "no device", "self-declared", "legacy device", "certificate");
    private static final Map<String, String> US_ROUTE_OF =
            Map.of("NONE", "no submission", "EXEMPT", "exempt", "510K", "510(k)", "DE_NOVO", "De Novo", "PMA", "PMA");
    private static final int MOST = 1000;

    private static final Map<String, Function<Known, String>> ANSWERS = Map.of(
            "on-the-market", known -> known.launched().isEmpty() ? "" : "yes",
            "route-on-the-us-market", Known::usRoute,
            "route-on-the-eu-market", Known::euWay);

    /** Beginnings of fields ({@code default=}). */
    static final Set<String> NAMES = ANSWERS.keySet();

    private final Features features;
    private final RecordReader reader;

    MarketedProduct(Features features, RecordReader reader) {
        this.features = features;
        this.reader = reader;
    }

    /**
     * @param launched keys of the other features of the product that were launched
     * @param usRoute and {@code euWay}: as the fields of T04 say it; empty where nothing is launched or one is not known
     */
    record Known(List<String> launched, String usRoute, String euWay) {

        /** @param name one of {@link #NAMES} */
        String answer(String name) {
            return ANSWERS.get(name).apply(this);
        }
    }

    /** What is known of the product beside this feature of it. */
    Known beside(Feature feature) {
        List<String> launched = features
                .page(
                        new Features.Wanted(
                                List.of(feature.product()), null, Phase.LAUNCHED.name(), false, Set.of(feature.key())),
                        0,
                        MOST)
                .stream()
                .map(Feature::key)
                .sorted()
                .toList();
        if (launched.isEmpty()) {
            return new Known(launched, "", "");
        }
        List<Row> uses = reader.documents(launched, Kind.INTENDED_USE);
        List<Row> classified = reader.documents(launched, Kind.CLASSIFICATION);
        return new Known(
                launched,
                strictest(
                        US_ROUTES,
                        ways(launched, uses, classified, Market.US, NOT_IN_THE_US, MarketedProduct::usRoute)),
                strictest(EU_WAYS, ways(launched, uses, classified, Market.EU, NOT_IN_THE_EU, MarketedProduct::euWay)));
    }

    private static Stream<String> ways(
            List<String> launched,
            List<Row> uses,
            List<Row> classified,
            Market market,
            String elsewhere,
            Function<Row, Stream<String>> ways) {
        return launched.stream().flatMap(feature -> {
            Optional<Row> use = of(feature, uses);
            boolean offered = use.isEmpty()
                    || Market.among(Facts.list(use.get().fields().get("markets")))
                            .contains(market);
            return offered ? of(feature, classified).map(ways).orElse(Stream.of("")) : Stream.of(elsewhere);
        });
    }

    private static Optional<Row> of(String feature, List<Row> documents) {
        return documents.stream().filter(row -> row.feature().equals(feature)).findFirst();
    }

    /** By itself, and as what it joined came there. */
    private static Stream<String> usRoute(Row classified) {
        return andJoined(US_ROUTE_OF.getOrDefault(classified.text("pathway"), ""), classified.text(MARKETED_ROUTE));
    }

    private static Stream<String> euWay(Row classified) {
        String body = classified.text("notifiedBody");
        String own = List.of("yes", "aspects").contains(body)
                ? "certificate"
                : !"no".equals(body)
                        ? ""
                        : "NOT_DEVICE".equals(classified.text("euStatus")) ? "no device" : "self-declared";
        return andJoined(own, classified.text(EU_MARKETED_AS));
    }

    private static Stream<String> andJoined(String own, String joined) {
        return joined.isEmpty() ? Stream.of(own) : Stream.of(own, joined);
    }

    private static String strictest(List<String> order, Stream<String> ways) {
        List<String> all = ways.toList();
        return order.containsAll(all)
                ? all.stream().max(Comparator.comparingInt(order::indexOf)).orElse("")
                : "";
    }
}
