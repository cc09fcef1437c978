package org.designcontrol;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Design control for MedTech: the process writes the record, and no gate opens over a gap. */
@SpringBootApplication
public class DesignControlApplication {

    public static void main(String[] args) {
        SpringApplication.run(DesignControlApplication.class, args);
    }
}
