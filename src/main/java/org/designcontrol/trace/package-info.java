/** Features, items, revisions, links, gap rules, matrix, baselines, and all of it as of any moment. */
@org.springframework.modulith.ApplicationModule(
        displayName = "trace",
        allowedDependencies = {"audit", "evidence"})
package org.designcontrol.trace;
