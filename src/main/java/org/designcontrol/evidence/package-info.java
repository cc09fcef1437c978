/**
 * Files as evidence, each stored once under the SHA-256 of its content, and never changed. Knows the log and nothing else.
 */
@ApplicationModule(allowedDependencies = "audit")
package org.designcontrol.evidence;

import org.springframework.modulith.ApplicationModule;
