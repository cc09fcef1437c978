package org.designcontrol.trace;

import org.designcontrol.evidence.EvidenceReaders;
import org.springframework.stereotype.Component;

/** Evidence is read by those who may read the product that it was handed in for. */
@Component
class EvidenceOfVisibleProducts implements EvidenceReaders {

    private final Features features;
    private final ProductVisibility visibility;

    EvidenceOfVisibleProducts(Features features, ProductVisibility visibility) {
        this.features = features;
        this.visibility = visibility;
    }

    @Override
    public boolean mayRead(String feature) {
        return features.find(feature)
                .filter(found -> visibility.mayRead(found.product()))
                .isPresent();
    }
}
