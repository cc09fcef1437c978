package org.designcontrol.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whoever runs the system may set under {@code design-control.access}.
 *
 * @param passwordIterations rounds of PBKDF2-HMAC-SHA256 for passwords set from now on
 */
@ConfigurationProperties("design-control.access")
record AccessProperties(@DefaultValue("600000") int passwordIterations) {}
