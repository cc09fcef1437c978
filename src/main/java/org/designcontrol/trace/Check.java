package org.designcontrol.trace;

import java.util.stream.Stream;

/**
 * A way of judging that rules name. A version never changes what it finds: gaps as of a day are judged as on that
 * day. A better judgement is a new version beside the old one.
 */
interface Check {

    /** Name and version: {@code coverage@1}. */
    String name();

    /** The gaps of one rule, in the order of keys. */
    Stream<Gap> judge(GapRule rule, Graph graph);
}
