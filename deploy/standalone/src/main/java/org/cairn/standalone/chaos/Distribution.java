package org.cairn.standalone.chaos;

import java.util.List;
import java.util.Map;

/// What there is to tell of services with Kafka between.
///
/// @param digestsEqual      whether the read models that workers kept are to the byte those that are built from the log
/// @param takeovers         how often another relay had to take over
/// @param takeoverMillisP50 from the end of one that published until another had the lease
/// @param longestLagMillis  from recorded to in all read models
/// @param longestRelayLagEvents in the log and not in the topics
/// @param sentAgain         old records that were sent again out of their order
/// @param blows             how often what was done
/// @param skipped           what could not be done here, and why
record Distribution(
        boolean digestsEqual,
        int takeovers,
        long takeoverMillisP50,
        long takeoverMillisMax,
        long longestLagMillis,
        long longestRelayLagEvents,
        long sentAgain,
        Map<String, Integer> blows,
        List<String> skipped) {

    String text() {
        return """

                Digests %s the standalone ones. %d takeovers of the relay, within %,d ms (median), at most %,d ms; until read models \
                had an event at most %,d ms; the relay was at most %,d events behind; %,d old records sent again. Done: %s.%s""".formatted(
                        digestsEqual ? "equal" : "DO NOT EQUAL",
                        takeovers,
                        takeoverMillisP50,
                        takeoverMillisMax,
                        longestLagMillis,
                        longestRelayLagEvents,
                        sentAgain,
                        blows,
                        skipped.isEmpty() ? "" : " Not done: " + String.join("; ", skipped) + ".");
    }
}
