package org.designcontrol.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.designcontrol.audit.AsOf;
import org.designcontrol.audit.Refused;
import org.springframework.stereotype.Component;

/** Finds what a path such as {@code features/FEAT-0001} or {@code products/OXI} names, for people who may see it. */
@Component
public class Scopes {

    private final Features features;
    private final RecordReader reader;
    private final ProductVisibility visibility;

    Scopes(Features features, RecordReader reader, ProductVisibility visibility) {
        this.features = features;
        this.reader = reader;
        this.visibility = visibility;
    }

    /** @throws Refused 404 when there is none, or none for this person: which of both stays untold */
    public Feature feature(String key) {
        Feature feature = features.find(key)
                .filter(found -> visibility.mayRead(found.product()))
                .orElseThrow(() -> Refused.notFound("There is no feature " + key + " among your products."));
        return feature;
    }

    /** The product that the path names, or that the feature belongs to. */
    public String product(String scope, String key) {
        if (scope.equals("features")) {
            return feature(key).product();
        }
        if (!visibility.mayRead(key)) {
            throw Refused.notFound("There is no product " + key + " among yours.");
        }
        return key;
    }

    public Graph graph(String scope, String key, AsOf asOf, View view) {
        return scope.equals("features")
                ? reader.feature(feature(key), asOf, view)
                : reader.product(product(scope, key), asOf, view);
    }

    /** What people call it: the title of a feature, the key of a product. */
    public String title(String scope, String key) {
        return scope.equals("features") ? feature(key).title() : product(scope, key);
    }

    /** Keys of the features within. */
    public List<String> keysOfFeatures(String scope, String key, AsOf asOf) {
        return scope.equals("features") ? List.of(feature(key).key()) : features.keysOf(product(scope, key));
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
