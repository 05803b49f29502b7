package org.cairn.standalone;

import java.util.ArrayList;
import java.util.List;
import org.cairn.eventstore.integrity.Finding;
import org.cairn.eventstore.integrity.Verification;
import org.jspecify.annotations.Nullable;

/// What `verify` answers: the fields are those of `--json`.
record VerifyAnswer(
        boolean intact,
        long events,
        @Nullable String root,
        String chain,
        @Nullable Long firstBadPosition,
        List<Fault> findings,
        long findingCount,
        long checkpoints,
        long signaturesChecked,
        long signaturesNotChecked,
        boolean keyGiven,
        long knownFromOutside,
        long eventsBehind,
        String restsOn,
        double seconds,
        long eventsPerSecond) {

    record Fault(String kind, @Nullable Long from, @Nullable Long to, String text) {
        static Fault of(Finding finding) {
            return new Fault(finding.kind().code(), finding.from(), finding.to(), finding.text());
        }
    }

    static VerifyAnswer of(Verification found, KnownKeys keys, double seconds) {
        return new VerifyAnswer(
                found.isIntact(),
                found.events(),
                found.root(),
                found.chain(),
                found.firstBadPosition(),
                found.findings().stream().map(Fault::of).toList(),
                found.findingCount(),
                found.checkpoints(),
                found.signaturesChecked(),
                found.signaturesNotChecked(),
                keys.areGiven(),
                found.knownFromOutside(),
                found.eventsBehind(),
                restsOn(found, keys),
                Math.round(seconds * 1000) / 1000.0,
                Math.round(found.events() / Math.max(seconds, 1e-9)));
    }

    /// What somebody must not be able to change for the answer to be true.
    private static String restsOn(Verification found, KnownKeys keys) {
        if (found.events() == 0 && found.checkpoints() == 0) return "the log is empty";
        if (found.knownFromOutside() > 0) {
            long after = Math.max(0, found.events() - found.knownFromOutside());
            return "a checkpoint of %,d events known from outside; the %,d events after it rest on %s"
                    .formatted(found.knownFromOutside(), after, inside(found, keys));
        }
        return inside(found, keys) + "; keep checkpoints elsewhere and give them with --checkpoint";
    }

    private static String inside(Verification found, KnownKeys keys) {
        if (found.signaturesChecked() == 0) {
            return "this database alone: who can change it can have computed everything anew";
        }
        var key = keys.areGiven() ? "the key that you gave" : "the signing key of this installation";
        return "checkpoints in this database, signed with %s (%,d events are behind the newest)"
                .formatted(key, found.eventsBehind());
    }

    String lines() {
        var lines = new ArrayList<String>();
        if (intact) {
            lines.add("The log is intact: %,d events, verified in %.1f seconds (%,d/s)."
                    .formatted(events, seconds, eventsPerSecond));
        } else {
            var where = firstBadPosition == null ? "" : ": first bad position %,d".formatted(firstBadPosition);
            lines.add("THE LOG IS NOT INTACT" + where);
            for (var finding : findings) lines.add("  %s: %s".formatted(finding.kind(), finding.text()));
            if (findingCount > findings.size()) {
                lines.add("  and %,d more".formatted(findingCount - findings.size()));
            }
        }
        lines.add("  Checkpoints compared: %,d, signatures checked: %,d%s"
                .formatted(
                        checkpoints,
                        signaturesChecked,
                        signaturesNotChecked == 0
                                ? ""
                                : ", not checked, as no key is known: %,d".formatted(signaturesNotChecked)));
        if (root != null) lines.add("  root %s, hash of the last event %s".formatted(root, chain));
        lines.add("  This rests on %s.".formatted(restsOn));
        return String.join("\n", lines);
    }
}
