package org.cairn.contracts.evidence;

import org.cairn.contracts.learner.LearnerId;

/// Which part of a work one of its authors contributed, as they declared it.
public record AuthorShare(LearnerId learner, Share share) {}
