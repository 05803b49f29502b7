package org.cairn.command.assessment.policy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.cairn.command.state.Mark;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CalculationMethod.NOfM;
import org.cairn.contracts.framework.MasteryScale;

/// The method n-of-m. It looks at the best mark of each piece of evidence: the same work marked n times is not n pieces
/// of work.
final class WorksAtTheCut {

    static Worked apply(NOfM method, MasteryScale scale, List<Mark> marks) {
        var cut = method.cut() == null ? scale.masteryLevel().from() : method.cut();
        var passedOver = new HashMap<JudgementId, Treatment>();
        var lookedAt = latestWorks(method, marks);
        var best = new LinkedHashMap<EvidenceId, Mark>();
        for (var mark : marks) {
            if (!lookedAt.contains(mark.evidence())) {
                passedOver.put(mark.judgement(), Treatment.NOT_AMONG_THE_LATEST_WORKS);
                continue;
            }
            var before = best.get(mark.evidence());
            var isBetter = before == null || Methods.BY_SCORE.compare(mark, before) > 0;
            if (isBetter) best.put(mark.evidence(), mark);
            var worse = isBetter ? before : mark;
            if (worse != null) passedOver.put(worse.judgement(), Treatment.SAME_WORK_MARKED_HIGHER);
        }
        var reaching = new ArrayList<Mark>();
        for (var mark : best.values()) {
            if (mark.score().atLeast(cut)) reaching.add(mark);
            else passedOver.put(mark.judgement(), Treatment.BELOW_THE_CUT);
        }
        reaching.sort(Methods.BY_SCORE.reversed());
        var basis = List.copyOf(reaching.subList(0, Math.min(method.n(), reaching.size())));
        for (var mark : reaching.subList(basis.size(), reaching.size())) {
            passedOver.put(mark.judgement(), Treatment.NOT_AMONG_THE_BEST);
        }
        var isEnough = basis.size() == method.n();
        return new Worked(
                isEnough ? Exact.of(basis.getLast().score()) : null,
                null,
                basis,
                passedOver,
                List.of(Threshold.ofCount(Threshold.Kind.WORKS_AT_THE_CUT, method.n(), reaching.size())),
                List.of("best mark of each piece at or above %s, highest first: %s"
                        .formatted(
                                cut,
                                reaching.isEmpty()
                                        ? "none"
                                        : reaching.stream()
                                                .map(mark -> mark.score().toString())
                                                .collect(joining(", ")))));
    }

    /// A piece is as late as its latest mark.
    private static Set<EvidenceId> latestWorks(NOfM method, List<Mark> marks) {
        var works = new HashSet<EvidenceId>();
        for (var mark : marks.reversed()) {
            if (method.ofLatest() != null && works.size() == method.ofLatest()) break;
            works.add(mark.evidence());
        }
        return works;
    }

    private WorksAtTheCut() {}
}
