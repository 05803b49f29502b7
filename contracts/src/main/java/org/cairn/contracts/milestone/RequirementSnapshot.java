package org.cairn.contracts.milestone;

import java.util.List;
import org.cairn.contracts.framework.CompetencyCode;

/// How the milestone's requirement stood on the day of the request.
///
/// @param mastered those of its competencies that were mastered
/// @param missing  those that were not
public record RequirementSnapshot(boolean met, List<CompetencyCode> mastered, List<CompetencyCode> missing) {}
