package org.cairn.projections.transcript;

import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.projections.Codes;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;

/// What frameworks and pathway versions say, as far as a transcript prints it.
final class Definitions {
    private final Rows competencies = Rows.into(
            "transcript.competency", "framework text", "framework_version text", "competency text", "statement text");
    private final Rows pathways = Rows.into(
            "transcript.pathway_version",
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
            "completed_by text");
    private final Rows pathwayCompetencies = Rows.into(
            "transcript.pathway_competency", "pathway text", "version text", "competency text", "ordinal integer");
    private final Rows milestones = Rows.into(
            "transcript.milestone", "pathway text", "version text", "milestone text", "title text", "ordinal integer");

    void framework(Recorded recorded, FrameworkVersionPublished e) {
        for (var item : e.definition().competencies()) {
            competencies.add(recorded, e.framework(), e.version(), item.code(), item.statement());
        }
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
                Codes.completing(definition));
        var ordinal = 0;
        for (var competency : definition.competencies()) {
            pathwayCompetencies.add(recorded, e.pathway(), e.version(), competency, ++ordinal);
        }
        ordinal = 0;
        for (var milestone : definition.milestones()) {
            milestones.add(recorded, e.pathway(), e.version(), milestone.milestone(), milestone.title(), ++ordinal);
        }
    }

    Rows competencies() {
        return competencies;
    }

    Rows pathways() {
        return pathways;
    }

    Rows pathwayCompetencies() {
        return pathwayCompetencies;
    }

    Rows milestones() {
        return milestones;
    }
}
