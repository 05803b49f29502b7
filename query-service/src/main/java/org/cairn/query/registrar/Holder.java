package org.cairn.query.registrar;

import java.util.UUID;

/// Somebody who is enrolled on a pathway version of a framework version, or mastered something of it.
///
/// @param pathway  that the learner is on, and its version
/// @param enrolled whether that is of the framework version
/// @param mastered how many competencies of the framework version were mastered, whatever became of them
/// @param awards   how many credentials rest on the enrolment
public record Holder(UUID learner, UUID enrolment, String pathway, boolean enrolled, int mastered, int awards) {}
