package org.designcontrol.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.Refused;
import org.springframework.stereotype.Component;

/**
 * Finds what a path such as {@code features/FEAT-0001}, {@code releases/REL-0001} or {@code products/OXI} names, for
 * people who may see it.
 */
@Component
public class Scopes {

    private static final String FEATURES = "features";
    private static final String RELEASES = "releases";

    private final Features features;
    private final Releases releases;
    private final RecordReader reader;
    private final ProductVisibility visibility;

    Scopes(Features features, Releases releases, RecordReader reader, ProductVisibility visibility) {
        this.features = features;
        this.releases = releases;
        this.reader = reader;
        this.visibility = visibility;
    }

    /** @throws Refused 404 when there is none, or none for this person: which of both stays untold */
    public Feature feature(String key) {
        return features.find(key)
                .filter(found -> visibility.mayRead(found.product()))
                .orElseThrow(() -> Refused.notFound("There is no feature " + key + " among your products."));
    }

    /** @throws Refused 404 when there is none, or none for this person */
    public Release release(String key) {
        return releases.find(key)
                .filter(found -> visibility.mayRead(found.product()))
                .orElseThrow(() -> Refused.notFound("There is no release " + key + " among your products."));
    }

    /** The product that the path names, or that the feature or release belongs to. */
    public String product(String scope, String key) {
        return switch (scope) {
            case FEATURES -> feature(key).product();
            case RELEASES -> release(key).product();
            default -> {
                if (!visibility.mayRead(key)) {
                    throw Refused.notFound("There is no product " + key + " among yours.");
                }
                yield key;
            }
        };
    }

    /** What people call it: the title of a feature or release, the key of a product. */
    public String title(String scope, String key) {
        return switch (scope) {
            case FEATURES -> feature(key).title();
            case RELEASES -> release(key).title();
            default -> product(scope, key);
        };
    }

    /** The record within: of a release, of the features that were in it at that moment. */
    public Graph graph(String scope, String key, AsOf asOf, View view) {
        return switch (scope) {
            case FEATURES -> reader.feature(feature(key), asOf, view);
            case RELEASES -> reader.features(product(scope, key), keysOfFeatures(scope, key, asOf), asOf, view);
            default -> reader.product(product(scope, key), asOf, view);
        };
    }

    /**
     * The items within, as {@link #graph} has them, in any order; read one after the other, so that none is held. To be
     * closed; lives as long as the transaction.
     */
    public Stream<Row> rows(String scope, String key, AsOf asOf, View view) {
        return scope.equals(FEATURES) || scope.equals(RELEASES)
                ? reader.rowsOf(keysOfFeatures(scope, key, asOf), asOf, view)
                : reader.rowsOf(product(scope, key), asOf, view);
    }

    /** Keys of the features within. */
    public List<String> keysOfFeatures(String scope, String key, AsOf asOf) {
        return switch (scope) {
            case FEATURES -> List.of(feature(key).key());
            case RELEASES ->
                releases.members(release(key).key(), asOf).stream()
                        .map(Release.Member::feature)
                        .toList();
            default -> features.keysOf(product(scope, key));
        };
    }

    List<Feature> features(String scope, String key, AsOf asOf) {
        return keysOfFeatures(scope, key, asOf).stream().map(features::require).toList();
    }

    /** Ids of the revisions within that some gate had approved by this moment. */
    public Set<Long> approved(String scope, String key, AsOf asOf) {
        Set<Long> approved = new HashSet<>();
        keysOfFeatures(scope, key, asOf).forEach(feature -> approved.addAll(reader.approved(feature, asOf)));
        return approved;
    }
}
