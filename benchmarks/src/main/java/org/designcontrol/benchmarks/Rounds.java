package org.designcontrol.benchmarks;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Five rounds of each, in turns, after one that does not count; so that a noisy minute hits all alike. */
final class Rounds {

    static final int COUNT = 5;

    private Rounds() {}

    /** The median of each. */
    static double[] medians(DoubleSupplier... measures) {
        double[][] results = new double[measures.length][COUNT];
        for (int round = -1; round < COUNT; round++) {
            for (int i = 0; i < measures.length; i++) {
                double result = measures[i].getAsDouble();
                if (round >= 0) {
                    results[i][round] = result;
                }
            }
        }
        return Arrays.stream(results).mapToDouble(Rounds::median).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** How long it takes, in milliseconds. */
    static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
