package org.cairn.projections.competencymap;

import java.util.List;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.CrosswalkRatified;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.projections.Codes;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;
import tools.jackson.databind.json.JsonMapper;

/// What frameworks, crosswalks, scales, policies and pathway versions say.
final class Definitions {
    private final JsonMapper json;
    private final Rows frameworks =
            Rows.into("competency_map.framework_version", "framework text", "framework_version text", "title text");
    private final Rows competencies = Rows.into(
            "competency_map.competency",
            "framework text",
            "framework_version text",
            "competency text",
            "statement text",
            "parent text");
    private final Rows scales = Rows.into(
            "competency_map.scale",
            "scale text",
            "scale_version text",
            "title text",
            "minimum numeric",
            "maximum numeric",
            "levels jsonb");
    private final Rows policies =
            Rows.into("competency_map.policy", "policy text", "policy_version text", "definition jsonb");
    private final Rows pathways = Rows.into(
            "competency_map.pathway_version",
            "pathway text",
            "version text",
            "title text",
            "starts_on date",
            "ends_on date",
            "framework text",
            "framework_version text",
            "scale text",
            "scale_version text",
            "policy text",
            "policy_version text",
            "requirement jsonb",
            "milestones jsonb",
            "expected_days integer");
    private final Rows pathwayCompetencies = Rows.into(
            "competency_map.pathway_competency", "pathway text", "version text", "competency text", "ordinal integer");

    private final Rows crosswalks = Rows.into(
            "competency_map.crosswalk",
            "crosswalk uuid",
            "framework text",
            "from_version text",
            "to_framework text",
            "to_version text",
            "supersedes uuid");
    private final Rows mappings = Rows.into(
            "competency_map.crosswalk_mapping",
            "crosswalk uuid",
            "competency text",
            "kind text",
            "targets text[]",
            "carries text");

    Definitions(JsonMapper json) {
        this.json = json;
    }

    void framework(Recorded recorded, FrameworkVersionPublished e) {
        frameworks.add(recorded, e.framework(), e.version(), e.definition().title());
        for (var item : e.definition().competencies()) {
            competencies.add(recorded, e.framework(), e.version(), item.code(), item.statement(), item.parent());
        }
    }

    void crosswalk(Recorded recorded, CrosswalkRatified e) {
        crosswalks.add(
                recorded,
                e.crosswalk(),
                e.framework(),
                e.fromVersion(),
                e.to().framework(),
                e.to().version(),
                e.supersedes());
        for (var mapping : e.mappings()) {
            mappings.add(
                    recorded,
                    e.crosswalk(),
                    mapping.from(),
                    Codes.of(mapping.kind()),
                    Codes.array(mapping.to()),
                    Codes.of(mapping.carries()));
        }
    }

    void scale(Recorded recorded, MasteryScalePublished e) {
        var scale = e.definition();
        scales.add(
                recorded,
                e.scale(),
                e.version(),
                scale.title(),
                scale.minimum(),
                scale.maximum(),
                json.writeValueAsString(scale.levels()));
    }

    void policy(Recorded recorded, CalculationPolicyPublished e) {
        policies.add(recorded, e.policy(), e.version(), json.writeValueAsString(e.definition()));
    }

    void pathway(Recorded recorded, PathwayVersionPublished e) {
        var definition = e.definition();
        pathways.add(
                recorded,
                e.pathway(),
                e.version(),
                definition.title(),
                definition.startsOn(),
                definition.endsOn(),
                definition.framework().framework(),
                definition.framework().version(),
                definition.scale().scale(),
                definition.scale().version(),
                definition.policy().policy(),
                definition.policy().version(),
                json.writerFor(Requirement.class).writeValueAsString(definition.requirement()),
                json.writeValueAsString(definition.milestones()),
                definition.sets().expectedDays());
        var ordinal = 0;
        for (var competency : definition.competencies()) {
            pathwayCompetencies.add(recorded, e.pathway(), e.version(), competency, ++ordinal);
        }
    }

    List<Rows> rows() {
        return List.of(frameworks, competencies, scales, policies, pathways, pathwayCompetencies, crosswalks, mappings);
    }
}
