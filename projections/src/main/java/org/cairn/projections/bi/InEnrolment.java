package org.cairn.projections.bi;

import java.util.UUID;

/// Names a piece of evidence, a judgement, a plan or an approval: their ids are unique within their enrolment only.
record InEnrolment(UUID enrolment, UUID id) {}
