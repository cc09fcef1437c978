package org.designcontrol.workflow;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What caused a job is asked once, where the job begins, and holds for everything that follows in its transaction: a
 * review that ends goes on in the spine and in the next phase, where other people acted last.
 */
@Component
class JobCause {

    private record Known(Long entry) {}

    Long inThisTransaction(Supplier<Long> look) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return look.get();
        }
        Known known = (Known) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Known(look.get());
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Forget(known));
        }
        return known.entry();
    }

    private class Forget implements TransactionSynchronization {

        private final Known known;

        Forget(Known known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(JobCause.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JobCause.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(JobCause.this);
        }
    }
}
