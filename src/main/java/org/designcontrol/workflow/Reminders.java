package org.designcontrol.workflow;

/** The contract with {@code processes/reminders.bpmn}: every word of the model that Java uses. */
public final class Reminders {

    public static final String KEY = "reminders";

    private Reminders() {}

    static final class Element {
        static final String TIME_TO_REMIND = "StartEvent_TimeToRemind";
        static final String SEND_REMINDERS = "ServiceTask_SendReminders";
        static final String REMINDERS_SENT = "EndEvent_RemindersSent";

        private Element() {}
    }
}
