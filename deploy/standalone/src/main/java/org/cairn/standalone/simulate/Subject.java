package org.cairn.standalone.simulate;

import static org.cairn.contracts.evidence.EvidenceMode.ARTEFACT;
import static org.cairn.contracts.evidence.EvidenceMode.COMPUTER_MARKED_TEST;
import static org.cairn.contracts.evidence.EvidenceMode.ORAL;
import static org.cairn.contracts.evidence.EvidenceMode.PERFORMANCE;
import static org.cairn.contracts.evidence.EvidenceMode.PORTFOLIO;
import static org.cairn.contracts.evidence.EvidenceMode.SIMULATION;
import static org.cairn.contracts.evidence.EvidenceMode.VIDEO;
import static org.cairn.contracts.evidence.EvidenceMode.WORKPLACE;
import static org.cairn.contracts.evidence.EvidenceMode.WRITTEN;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.CompetencyCode;

/// What a programme is about: three competencies of its foundation, three of its core, of four electives one, and two
/// at its end.
public enum Subject {
    NURSING(
            "NUR",
            "Nursing Practice",
            List.of(PERFORMANCE, SIMULATION, WRITTEN, ORAL),
            "Assesses a patient and records the findings",
            "Administers medication safely",
            "Plans care with patient and family",
            "Hands over to colleagues completely",
            "Recognises when a patient gets worse",
            "Prevents infection on a ward",
            "Treats complex wounds",
            "Supports people in a mental crisis",
            "Cares for children",
            "Cares for people at home",
            "Leads a shift",
            "Improves practice on evidence"),
    ANALYSIS(
            "DAT",
            "Data Analysis",
            List.of(WRITTEN, ARTEFACT, COMPUTER_MARKED_TEST, VIDEO),
            "Turns a problem into a question that data can answer",
            "Prepares data and says what was changed",
            "Describes data with honest figures",
            "Chooses and fits a model",
            "Tells chance from effect",
            "Explains a result to people who decide",
            "Weighs the harm that an analysis can do",
            "Works with data that do not fit a machine",
            "Analyses text",
            "Analyses networks",
            "Runs an analysis that others can repeat",
            "Completes a project for a client"),
    TEACHING(
            "EDU",
            "Teaching in Schools",
            List.of(PORTFOLIO, PERFORMANCE, WORKPLACE, WRITTEN),
            "Plans a unit of lessons from its goals",
            "Teaches a class and adapts on the way",
            "Manages a room with calm",
            "Judges pupils' work fairly and gives useful feedback",
            "Finds out what pupils know already",
            "Works with parents",
            "Includes pupils with special needs",
            "Uses digital media where they help",
            "Teaches pupils who learn the language",
            "Leads projects outside of school",
            "Studies the effect of own teaching",
            "Takes part in developing a school"),
    WELDING(
            "WEL",
            "Welding Technology",
            List.of(PERFORMANCE, ARTEFACT, ORAL, WORKPLACE),
            "Reads drawings and welding symbols",
            "Works safely with gas and current",
            "Prepares edges and fixtures",
            "Welds fillets in all positions",
            "Welds butts in all positions",
            "Inspects welds by eye and gauge",
            "Welds aluminium",
            "Welds stainless pipe",
            "Programs a welding robot",
            "Repairs castings",
            "Qualifies a welding procedure",
            "Leads a welding job");

    /// How many of the competencies belong to the foundation, the core, the electives and the end.
    static final int FOUNDATION = 3;

    static final int CORE = 3;
    static final int ELECTIVES = 4;

    private final String code;
    private final String title;
    private final List<EvidenceMode> modes;
    private final List<String> statements;

    Subject(String code, String title, List<EvidenceMode> modes, String... statements) {
        this.code = code;
        this.title = title;
        this.modes = modes;
        this.statements = List.of(statements);
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /// In which its evidence is given.
    List<EvidenceMode> modes() {
        return modes;
    }

    List<String> statements() {
        return statements;
    }

    CompetencyCode competency(int index) {
        return new CompetencyCode("%s-%02d".formatted(code, index + 1));
    }

    Stream<CompetencyCode> competencies(int from, int count) {
        return Stream.iterate(from, index -> index + 1).limit(count).map(this::competency);
    }
}
