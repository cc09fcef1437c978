/** The append-only log: what happened, in which order, provably. Knows no other room. */
@org.springframework.modulith.ApplicationModule(
        displayName = "audit",
        allowedDependencies = {})
package org.designcontrol.audit;
