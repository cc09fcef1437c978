package org.designcontrol.trace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether what a supplier holds or delivers is what the record specifies, supplier by supplier. An output that somebody
 * else makes is compared by people; a foreign component by its version and the one in the bill of materials; and a
 * transfer that tells suppliers something names at least one of them in an output. A difference is accepted by a
 * deviation that is in force.
 */
@Component
class SupplierCheck implements Check {

    private static final List<String> SAME = List.of("same");
    private static final String NOBODY = "none";

    /** {@code pkg:npm/%40scope/left-pad@1.3.0?arch=x#path}: what stands behind the last {@code @} of its name. */
    private static final Pattern PACKAGE = Pattern.compile("pkg:[^?#\\s]+@([^@/?#\\s]+).*");

    @Override
    public String name() {
        return "supplier@1";
    }

    @Override
    public Stream<Gap> judge(GapRule rule, Graph graph) {
        return graph.about(rule)
                .flatMap(row -> objection(row, graph).map(objection -> rule.about(row, objection)).stream());
    }

    private static Optional<String> objection(Row row, Graph graph) {
        return switch (row.kind()) {
            case DESIGN_OUTPUT -> purchased(row, graph);
            case SOUP -> component(row);
            case TRANSFER -> named(row, graph);
            default -> Optional.empty();
        };
    }

    private static Optional<String> purchased(Row output, Graph graph) {
        String supplier = output.text("supplier").strip();
        String match = output.text("supplierMatch").strip();
        if (supplier.isEmpty() || SAME.contains(match)) {
            return Optional.empty();
        }
        if (match.isEmpty()) {
            return Optional.of("was not compared with the specification that " + supplier + " holds");
        }
        boolean accepted = graph.to(output.key()).stream()
                .filter(tie -> tie.relation() == Relation.AFFECTS)
                .map(tie -> graph.valid(tie.from()))
                .anyMatch(
                        row -> row != null && row.kind() == Kind.DEVIATION && "ACCEPTED".equals(row.text("decision")));
        return accepted
                ? Optional.empty()
                : Optional.of("differs from the specification that " + supplier
                        + " holds, and no accepted deviation affects it");
    }

    private static Optional<String> component(Row soup) {
        String version = soup.text("version").strip();
        Matcher delivered = PACKAGE.matcher(soup.text("sbomLine").strip());
        if (version.isEmpty() || !delivered.matches()) {
            return Optional.empty();
        }
        String inBuild = URLDecoder.decode(delivered.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        return inBuild.equals(version)
                ? Optional.empty()
                : Optional.of("is version " + version + " here, and the bill of materials says " + inBuild);
    }

    /** Whether nobody was told anything: there is no supplier, says who transferred it. */
    static boolean toldNobody(Row transfer) {
        String told = transfer.text("supplierFlowDown").strip().toLowerCase(Locale.ROOT);
        return told.isEmpty() || told.startsWith(NOBODY);
    }

    private static Optional<String> named(Row transfer, Graph graph) {
        boolean nobody = toldNobody(transfer);
        boolean some = graph.rows()
                .anyMatch(row -> row.kind() == Kind.DESIGN_OUTPUT
                        && !row.text("supplier").isBlank());
        return nobody || some
                ? Optional.empty()
                : Optional.of("says what suppliers were told, and no output names its supplier");
    }
}
