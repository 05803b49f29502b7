package org.cairn.command.assessment.recalculate;

import java.time.LocalDate;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.pathway.PathwayVersionId;

/// By what a recalculation is made. On the same log the same terms come to the same for ever.
///
/// @param day       from which grants would count
/// @param asKnownAt the position in the log up to which marks are looked at
record Terms(PathwayVersionId pathway, PolicyVersionId policy, LocalDate day, long asKnownAt) {}
