/// Credentials, sealed transcripts, and to whom a learner's record was shown.
@NullMarked
package org.cairn.contracts.credential;

import org.jspecify.annotations.NullMarked;
