/**
 * What comes in and what goes out, one sub-package per format; and that a request which comes in twice is done once.
 */
@ApplicationModule(allowedDependencies = {"audit", "evidence", "trace"})
package org.designcontrol.exchange;

import org.springframework.modulith.ApplicationModule;
