package org.designcontrol.trace;

/** What a notice says of its task. */
public enum NoticeKind {
    /** To who holds it, or to its function. */
    DUE_SOON,
    /** To who holds it, or to its function. */
    OVERDUE,
    /** To the lead of its function. */
    ESCALATED_TO_LEAD,
    /** To product management. */
    ESCALATED_TO_PRODUCT_MANAGEMENT,
    /** To quality: nobody of its product may do it. */
    UNATTENDED,
    /** To the function of the task: the authority has not answered. */
    AUTHORITY_SILENT;

    /** Whether it speaks of the due date of its task, and so only until that moves. */
    boolean isAboutADay() {
        return this != UNATTENDED && this != AUTHORITY_SILENT;
    }
}
