package org.designcontrol.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a part in a Java of its own with little memory, which hands its figures back as lines {@code name=value}. */
final class Child {

    static final String HEAP = System.getProperty("heap", "256m");
    /** More options for that Java, such as a recording: {@code -Dchild="-XX:StartFlightRecording:filename=/tmp/x.jfr"}. */
    private static final String OPTIONS = System.getProperty("child", "");

    private Child() {}

    /** The figures; empty when it ran out of memory or failed otherwise. */
    static Map<String, Double> run(Class<?> part, String... arguments) throws IOException, InterruptedException {
        return run(HEAP, part, arguments);
    }

    static Map<String, Double> run(String heap, Class<?> part, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError"));
        if (!OPTIONS.isBlank()) command.addAll(List.of(OPTIONS.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), part.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Double> figures = new TreeMap<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                String[] parts = line.split("=");
                // What else it says is why it failed, if it did.
                if (line.matches("[a-z0-9-]+=[-0-9.E]+")) figures.put(parts[0], Double.parseDouble(parts[1]));
                else System.err.println(line);
            });
        }
        return process.waitFor() == 0 ? figures : Map.of();
    }

    /** Called in the child. */
    static void tell(String name, double value) {
        System.out.println(name + "=" + value);
    }
}
