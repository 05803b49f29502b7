package org.cairn.standalone.history;

import static org.cairn.standalone.history.Authority.derived;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.pathway.PathwayVersionId;

/// The ids of all that can happen in one enrolment. They come from the learner's random id, step by step, so a second
/// run finds the same ones and nobody outside can.
public record EnrolmentHistory(EnrolmentId enrolment) {

    public static EnrolmentHistory of(LearnerId learner, PathwayVersionId pathway) {
        return new EnrolmentHistory(new EnrolmentId(derived(learner.value(), "enrolment/" + pathway)));
    }

    /// @param work names the piece of work within the pathway version
    public EvidenceId evidence(Object work) {
        return new EvidenceId(derived(enrolment.value(), "evidence/" + work));
    }

    public JudgementId judgement(EvidenceId evidence) {
        return new JudgementId(derived(evidence.value(), "judgement"));
    }

    public PriorLearningId priorLearning(Object work) {
        return new PriorLearningId(derived(enrolment.value(), "prior-learning/" + work));
    }

    public ApprovalId approval(String milestone) {
        return new ApprovalId(derived(enrolment.value(), "approval/" + milestone));
    }

    /// Stands for work that the source does not hold. Reference and hash are made from the evidence's id, never from
    /// the person's number.
    public static Artefact absent(String source, EvidenceId evidence) {
        var reference = "urn:%s:%s".formatted(source, evidence);
        return new Artefact(reference, sha256(reference), "application/octet-stream");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
