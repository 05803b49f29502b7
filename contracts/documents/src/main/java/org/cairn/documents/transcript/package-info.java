/// What a transcript says: a pure function of a learner's events and of published versions.
@NullMarked
package org.cairn.documents.transcript;

import org.jspecify.annotations.NullMarked;
