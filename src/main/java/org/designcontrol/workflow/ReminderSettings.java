package org.designcontrol.workflow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whoever runs the system may set under {@code design-control.reminders}.
 *
 * @param cycle how often open tasks are looked at: an ISO-8601 repetition, or a cron expression of the engine
 * @param dueSoonDays how many days before it is due somebody is told
 * @param leadAfterDays how many days after it was due the lead of the function is told
 * @param productManagementAfterDays how many days after it was due product management is told
 */
@ConfigurationProperties("design-control.reminders")
record ReminderSettings(
        @DefaultValue("R/PT1H") String cycle,
        @DefaultValue("3") int dueSoonDays,
        @DefaultValue("2") int leadAfterDays,
        @DefaultValue("5") int productManagementAfterDays) {}
