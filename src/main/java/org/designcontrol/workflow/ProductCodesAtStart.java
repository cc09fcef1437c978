package org.designcontrol.workflow;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Fills an empty catalogue once, however many nodes start at the same time. */
@Component
class ProductCodesAtStart {

    private final ProductCodes codes;

    ProductCodesAtStart(ProductCodes codes) {
        this.codes = codes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        try {
            codes.seed();
        } catch (DuplicateKeyException e) {
            // Another node was faster, with the same file.
        }
    }
}
