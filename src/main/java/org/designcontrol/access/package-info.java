/**
 * People, functions, products, login, rights, and the guards over the engine's own interfaces. Other rooms learn
 * about people only through interfaces of their own that this room implements.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "access",
        allowedDependencies = {"audit", "trace", "evidence", "workflow"})
package org.designcontrol.access;
