package org.cairn.command.credential.transcript;

import static org.cairn.command.credential.transcript.Programme.put;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Mastery;
import org.cairn.command.state.Mastery.Grant;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Versions;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.jspecify.annotations.Nullable;

/// What was shown of the competencies of one pathway version, as of one day.
final class Shown {

    private final PathwayDefinition pathway;
    private final Mastery mastery;
    private final LocalDate asOf;
    private final MasteryScale scale;
    private final Map<CompetencyCode, String> statements;
    private final Map<String, String> levels;

    Shown(PathwayDefinition pathway, Mastery mastery, LocalDate asOf, Knowledge known) {
        this.pathway = pathway;
        this.mastery = mastery;
        this.asOf = asOf;
        this.scale = Pathways.scaleOf(pathway, known);
        var framework = Objects.requireNonNull(
                known.of(Versions.OF_FRAMEWORK, pathway.framework().framework())
                        .get(pathway.framework().version()));
        this.statements = framework.competencies().stream()
                .collect(Collectors.toMap(Competency::code, Competency::statement, (first, _) -> first));
        this.levels = scale.levels().stream()
                .collect(Collectors.toMap(ScaleLevel::code, ScaleLevel::title, (first, _) -> first));
    }

    /// All that counted on the day.
    List<Map<String, Object>> mastered() {
        return pathway.competencies().stream()
                .filter(competency -> counting(competency, false) != null)
                .map(competency -> told(competency, List.of(), ""))
                .toList();
    }

    /// @param carried  how it was carried over from an earlier framework version
    /// @param unproven the status where there is no verdict
    Map<String, Object> told(CompetencyCode competency, List<MasteryCarried> carried, String unproven) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("competency", competency.code());
        put(plain, "statement", statements.get(competency));
        var firm = counting(competency, false);
        var verdict = firm == null ? counting(competency, true) : firm;
        if (verdict != null) {
            plain.put("status", firm == null ? "provisional" : "mastered");
            plain.put("level", verdict.level());
            put(plain, "levelTitle", levels.get(verdict.level()));
            plain.put("since", verdict.effectiveOn().toString());
            put(plain, "validUntil", verdict.validUntil());
            plain.put("verdict", told(verdict));
        } else {
            tellEnd(plain, competency, unproven);
        }
        if (!carried.isEmpty()) {
            plain.put("carried", carried.stream().map(Shown::told).toList());
        }
        return plain;
    }

    /// Mastery that was taken back, or is not valid any more, is told as that.
    private void tellEnd(Map<String, Object> plain, CompetencyCode competency, String unproven) {
        var ended = mastery.of(competency).stream()
                .filter(grant -> !grant.verdict().provisional())
                .reduce((_, later) -> later)
                .orElse(null);
        if (ended == null) {
            plain.put("status", unproven);
        } else if (ended.rescindedOn() != null) {
            plain.put("status", "rescinded");
            plain.put("since", ended.rescindedOn().toString());
        } else {
            plain.put("status", "lapsed");
            plain.put("since", endOf(ended).toString());
        }
    }

    private static LocalDate endOf(Grant lapsed) {
        return Objects.requireNonNull(lapsed.verdict().validUntil()).plusDays(1);
    }

    /// The highest verdict that counts on the day; of equal ones the first, as it was mastered since then.
    private @Nullable MasteryDemonstrated counting(CompetencyCode competency, boolean provisional) {
        MasteryDemonstrated highest = null;
        for (var grant : mastery.of(competency)) {
            var verdict = grant.verdict();
            if (verdict.provisional() != provisional || !grant.countsOn(asOf)) continue;
            if (highest == null || Mastery.rank(verdict.level(), scale) > Mastery.rank(highest.level(), scale)) {
                highest = verdict;
            }
        }
        return highest;
    }

    /// What produced the verdict.
    private static Map<String, Object> told(MasteryDemonstrated verdict) {
        var plain = new LinkedHashMap<String, Object>();
        put(plain, "score", verdict.score());
        plain.put("framework", verdict.framework().toString());
        plain.put("scale", verdict.scale().toString());
        plain.put("policy", verdict.policy().toString());
        plain.put("algorithm", verdict.algorithm());
        plain.put(
                "judgements",
                verdict.judgements().stream().map(Object::toString).toList());
        put(plain, "priorLearning", verdict.priorLearning());
        return plain;
    }

    private static Map<String, Object> told(MasteryCarried carried) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("from", carried.carriedFrom().code());
        plain.put("fromFramework", carried.fromVersion().toString());
        plain.put("crosswalk", carried.crosswalk().toString());
        plain.put("rule", Programme.code(carried.carryRule()));
        plain.put("on", carried.effectiveOn().toString());
        return plain;
    }
}
