/**
 * Features to look at in a demonstration. The demo people make them over REST, like anybody: no row is written past the
 * process. Knows no other room.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "demo",
        allowedDependencies = {})
package org.designcontrol.demo;
