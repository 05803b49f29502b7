package org.cairn.standalone.demo;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.CompetencyCode;

/// A made-up pathway and how its learners fare.
///
/// @param core         all of it is asked for, and the first milestone rests on it
/// @param electives    as many of them as `electivesNeeded` are asked for
/// @param startScore   what an average learner scores in the first presentation
/// @param trend        by how much that rises with each further presentation
/// @param withdrawing  share of learners who leave, in per cent
/// @param repeating    share of those who did not complete and try again, in per cent
/// @param priorLearning share of learners who bring something along, in per cent
record DemoPathway(
        String code,
        String title,
        List<DemoCompetency> core,
        List<DemoCompetency> electives,
        int electivesNeeded,
        int startScore,
        int trend,
        int withdrawing,
        int repeating,
        int priorLearning) {

    /// @param week in which it is due
    record DemoCompetency(String suffix, String statement, EvidenceMode mode, int week) {}

    Stream<DemoCompetency> competencies() {
        return Stream.concat(core.stream(), electives.stream());
    }

    CompetencyCode code(DemoCompetency competency) {
        return new CompetencyCode(code + "-" + competency.suffix());
    }

    /// One that gets better, one that loses many, one with repeats and prior learning.
    static List<DemoPathway> all() {
        return List.of(nursing(), analysis(), teaching());
    }

    private static DemoPathway nursing() {
        return new DemoPathway(
                "NUR",
                "Nursing Practice",
                List.of(
                        of("ASSESS", "Assesses a patient and records the findings", EvidenceMode.PERFORMANCE, 4),
                        of("MEDICATE", "Administers medication safely", EvidenceMode.SIMULATION, 7),
                        of("CARE", "Plans care with patient and family", EvidenceMode.WRITTEN, 10),
                        of("HANDOVER", "Hands over to colleagues completely", EvidenceMode.ORAL, 13)),
                List.of(
                        of("WOUND", "Treats complex wounds", EvidenceMode.WORKPLACE, 16),
                        of("MENTAL", "Supports people in a mental crisis", EvidenceMode.WORKPLACE, 17),
                        of("CHILD", "Cares for children", EvidenceMode.WORKPLACE, 18)),
                2,
                54,
                4,
                8,
                40,
                6);
    }

    private static DemoPathway analysis() {
        return new DemoPathway(
                "DAT",
                "Data Analysis",
                List.of(
                        of("QUESTION", "Turns a problem into a question that data can answer", EvidenceMode.WRITTEN, 4),
                        of("CLEAN", "Prepares data and says what was changed", EvidenceMode.ARTEFACT, 7),
                        of("MODEL", "Chooses and fits a model", EvidenceMode.COMPUTER_MARKED_TEST, 11),
                        of("EXPLAIN", "Explains a result to people who decide", EvidenceMode.VIDEO, 15)),
                List.of(
                        of("ETHICS", "Weighs the harm that an analysis can do", EvidenceMode.WRITTEN, 17),
                        of("SCALE", "Works with data that do not fit a machine", EvidenceMode.ARTEFACT, 18)),
                1,
                66,
                0,
                34,
                20,
                4);
    }

    private static DemoPathway teaching() {
        return new DemoPathway(
                "EDU",
                "Teaching in Schools",
                List.of(
                        of("PLAN", "Plans a unit of lessons from its goals", EvidenceMode.PORTFOLIO, 5),
                        of("TEACH", "Teaches a class and adapts on the way", EvidenceMode.PERFORMANCE, 9),
                        of(
                                "JUDGE",
                                "Judges pupils' work fairly and gives useful feedback",
                                EvidenceMode.WORKPLACE,
                                13)),
                List.of(
                        of("INCLUDE", "Includes pupils with special needs", EvidenceMode.WORKPLACE, 16),
                        of("DIGITAL", "Uses digital media where they help", EvidenceMode.ARTEFACT, 16),
                        of("PARENTS", "Works with parents", EvidenceMode.ORAL, 18)),
                2,
                58,
                1,
                12,
                75,
                30);
    }

    private static DemoCompetency of(String suffix, String statement, EvidenceMode mode, int week) {
        return new DemoCompetency(suffix, statement, mode, week);
    }
}
