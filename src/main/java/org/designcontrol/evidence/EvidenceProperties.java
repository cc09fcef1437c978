package org.designcontrol.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Where the files live, and how large one may be. The folder is backed up together with the database. */
@ConfigurationProperties("design-control.evidence")
record EvidenceProperties(
        @DefaultValue("data/evidence") Path folder,
        @DefaultValue("32MB") DataSize maxSize) {}
