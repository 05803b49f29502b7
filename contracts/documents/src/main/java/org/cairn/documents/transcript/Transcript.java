package org.cairn.documents.transcript;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.credential.CredentialContent;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.StatementId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.Contested;
import org.cairn.contracts.pathway.CreditEquivalence;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// All that a learner has shown by one day, as it was known up to one position of the log.
///
/// The learner is named by the random id only. Of people no more is in it than who took a step towards a milestone, by
/// random id, too.
///
/// @param format      the shape; a change of what it says is another one
/// @param asOf        what counts from a later academic date is left out
/// @param position    of the log, up to which it is made
/// @param enrolments  in the order in which they were recorded
/// @param credentials in the order in which they were issued
/// @param statements  what the learner contests in the record (34 CFR 99.21), the first one first
/// @param sealed      the transcripts that were sealed before
/// @param erasedOn    when the personal data was erased; null if it was not
/// @param leftOut     what the institution does not show on its transcripts
public record Transcript(
        String format,
        LearnerId learner,
        LocalDate asOf,
        long position,
        List<Enrolment> enrolments,
        List<Credential> credentials,
        List<Statement> statements,
        List<Sealed> sealed,
        @Nullable LocalDate erasedOn,
        List<TranscriptElement> leftOut) {

    public static final String FORMAT = "cairn-transcript-1";

    /// The same without these elements; it says which they are.
    public Transcript without(Set<TranscriptElement> elements) {
        return elements.isEmpty() ? this : new Elements(elements).of(this);
    }

    /// @param pathway   that the learner is on now, and its version
    /// @param statusOn  since when
    /// @param level     of the milestone that completed it, or null
    /// @param amount    what the whole pathway comes to; null where it does not say
    /// @param grading   the levels that there are
    /// @param earned    credits of what is mastered, each competency once; null where the pathway gives none
    /// @param absences  leave and withdrawals, without their reasons
    /// @param moves     from one version of the pathway to another
    /// @param choices   what was chosen among options
    public record Enrolment(
            EnrolmentId enrolment,
            String pathway,
            String version,
            String title,
            String cohort,
            LocalDate enrolledOn,
            Standing status,
            LocalDate statusOn,
            @Nullable String level,
            @Nullable Amount amount,
            @Nullable Grading grading,
            @Nullable Earned earned,
            List<Absence> absences,
            List<Move> moves,
            List<Choice> choices,
            List<Competency> competencies,
            List<PriorLearning> priorLearning,
            List<Waiver> waivers,
            List<Milestone> milestones,
            List<Appeal> appeals) {

        /// What counts as mastered.
        public List<Competency> mastered() {
            return competencies.stream()
                    .filter(each -> each.status() == CompetencyStanding.MASTERED)
                    .toList();
        }

        /// The milestones that somebody asked for.
        public List<Milestone> askedFor() {
            return milestones.stream()
                    .filter(each -> each.status() != MilestoneStanding.OPEN)
                    .toList();
        }

        /// What was worked on, or counted once, and does not count.
        public List<Competency> notMastered() {
            return competencies.stream()
                    .filter(each -> each.status() != CompetencyStanding.MASTERED
                            && each.status() != CompetencyStanding.NO_EVIDENCE)
                    .toList();
        }
    }

    /// @param hours    notional hours of work
    /// @param eqf      level of the European Qualifications Framework
    /// @param qfEhea   cycle of the Framework for Qualifications of the European Higher Education Area
    /// @param language of instruction and assessment (BCP 47)
    public record Amount(
            @Nullable Credits hours,
            @Nullable Credits ects,
            @Nullable Integer eqf,
            @Nullable String qfEhea,
            @Nullable String language,
            List<CreditEquivalence> creditEquivalence) {}

    /// @param levels from lowest to highest
    public record Grading(String scale, String title, List<Grade> levels) {}

    /// @param from    the lowest score of the level
    /// @param mastery whether it shows mastery
    public record Grade(String code, String title, Score from, boolean mastery) {}

    /// @param total            of all that is mastered at the level that the pathway asks
    /// @param byPriorLearning  the part of it that was recognised, not shown here
    /// @param recognisedInPart of what is not mastered, and so not in the total
    public record Earned(Credits total, Credits byPriorLearning, Credits recognisedInPart) {}

    /// @param kind  `leave` or `withdrawal`
    /// @param until the first day back; null if there is none yet
    public record Absence(
            String kind, LocalDate from, @Nullable LocalDate until) {}

    /// @param masteredBefore what counted in the version before, where the move led to other competencies
    public record Move(
            String from, String to, LocalDate on, @Nullable String crosswalk, List<Competency> masteredBefore) {}

    public record Choice(String group, String option, LocalDate on) {}

    /// @param statement what a learner who has mastered it can do
    /// @param level     of the verdict, or of what has ended
    /// @param since     when it has this standing; null where nothing was recorded
    /// @param verdict   what it rests on, where it is mastered or provisional
    /// @param credits   that it brings; null for none
    /// @param remarks   codes of what was recorded since about that on which it rests: `mark-corrected`,
    ///                  `marks-reconciled`, `evidence-withdrawn`
    public record Competency(
            CompetencyCode competency,
            @Nullable String statement,
            CompetencyStanding status,
            @Nullable String level,
            @Nullable String levelTitle,
            @Nullable LocalDate since,
            @Nullable LocalDate validUntil,
            @Nullable Verdict verdict,
            @Nullable Credits credits,
            List<Carried> carried,
            List<String> remarks) {

        /// How it was shown: `judgements`, `prior-learning` or `carried-over`; null where it was not.
        public @Nullable String basis() {
            if (verdict == null) return null;
            if (verdict.priorLearning() != null) return "prior-learning";
            return carried.isEmpty() ? "judgements" : "carried-over";
        }
    }

    /// All that produced it.
    public record Verdict(
            @Nullable Score score,
            String framework,
            String scale,
            String policy,
            String algorithm,
            List<String> rubrics,
            List<UUID> judgements,
            @Nullable UUID priorLearning,
            @Nullable UUID recalculation) {

        /// The rules behind it, in words.
        public String under() {
            return "policy %s, scale %s, framework %s, algorithm %s".formatted(policy, scale, framework, algorithm);
        }
    }

    /// @param provisional whether something is still to be shown before it counts
    public record Carried(
            CompetencyCode from,
            String fromFramework,
            String crosswalk,
            String rule,
            boolean provisional,
            LocalDate on) {}

    public record PriorLearning(
            UUID priorLearning,
            CompetencyCode competency,
            @Nullable String statement,
            String kind,
            String decision,
            @Nullable Score score,
            @Nullable Credits credits,
            LocalDate decidedOn) {}

    /// @param node    of the requirement tree
    /// @param grounds a code
    public record Waiver(String node, String title, String grounds, LocalDate since) {}

    /// @param approval the last one that was asked for
    /// @param level    at which it was approved
    /// @param on       the day of the last step
    /// @param steps    of that approval, the first one first
    public record Milestone(
            MilestoneCode milestone,
            String title,
            MilestoneStanding status,
            @Nullable String level,
            @Nullable LocalDate on,
            @Nullable ApprovalId approval,
            List<Step> steps) {}

    /// @param by            who took it
    /// @param asDelegateOf  for whom, where it was not in their own right; the authorisation is then that person's
    /// @param delegation    the id of the delegation
    /// @param grounds       a code, where it was declined or revoked
    public record Step(
            MilestoneStanding step,
            LocalDate on,
            @Nullable PersonId by,
            @Nullable AuthorisationId authorisation,
            @Nullable PersonId asDelegateOf,
            @Nullable UUID delegation,
            @Nullable String grounds) {}

    public record Appeal(
            UUID appeal,
            Contested against,
            LocalDate lodgedOn,
            @Nullable String outcome,
            @Nullable LocalDate decidedOn) {}

    /// @param content what it says by the elements of 2022/C 243/02, annex I
    public record Credential(
            CredentialId credential,
            String status,
            String template,
            CredentialContent content,
            String contentHash,
            @Nullable CredentialId supersedes,
            @Nullable CredentialId supersededBy,
            @Nullable LocalDate revokedOn) {}

    /// @param about a code of what is contested
    /// @param text  in the learner's words; null where they are not opened
    public record Statement(
            StatementId statement,
            String about,
            LocalDate placedOn,
            @Nullable String text) {}

    public record Sealed(TranscriptNumber number, LocalDate asOf, LocalDate sealedOn, String contentHash) {}
}
