package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import org.cairn.contracts.pathway.MilestoneCode;

/// By when a milestone is to be reached: a day, and not so many days from somewhere, so that it stays what was agreed
/// whatever else moves.
public record PlannedMilestone(MilestoneCode milestone, LocalDate on) {}
