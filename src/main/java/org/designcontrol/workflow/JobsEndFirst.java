package org.designcontrol.workflow;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Lets a job that runs come to its end before the application stops. An interrupted thread would close the channel of
 * H2's file in the middle of a write, and the file could not be read again.
 */
@Component
class JobsEndFirst implements BeanPostProcessor {

    /** The name that the engine's starter gives its executor. */
    private static final String EXECUTOR = "camundaTaskExecutor";

    /** Longer than any job of ours takes. */
    private static final int PATIENCE_SECONDS = 20;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (name.equals(EXECUTOR) && bean instanceof ThreadPoolTaskExecutor executor) {
            executor.setWaitForTasksToCompleteOnShutdown(true);
            executor.setAwaitTerminationSeconds(PATIENCE_SECONDS);
        }
        return bean;
    }
}
