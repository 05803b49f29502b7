package org.cairn.query.competencymap;

import java.util.List;
import java.util.UUID;

/// The maps of all of a learner's enrolments, the earliest first.
public record LearnerCompetencyMap(UUID learner, List<CompetencyMap> enrolments) {}
