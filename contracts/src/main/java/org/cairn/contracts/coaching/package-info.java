/// What learners say themselves, and what they talk over with a coach. Their texts are sealed.
@NullMarked
package org.cairn.contracts.coaching;

import org.jspecify.annotations.NullMarked;
