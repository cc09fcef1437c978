package org.designcontrol.exchange.sbom;

import java.util.List;

/**
 * A software bill of materials, whatever its format (FD&C Act section 524B(b)(3)).
 *
 * @param weaknesses null when the file says nothing of vulnerabilities; empty when it says that none is known
 * @param leftOut entries that are no components, such as single files
 */
record Bill(List<Component> components, List<Weakness> weaknesses, int leftOut) {}
