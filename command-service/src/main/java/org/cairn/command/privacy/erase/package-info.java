/// Erase a learner: ordered by one person, confirmed by another, carried out by destroying key and person.
@NullMarked
package org.cairn.command.privacy.erase;

import org.jspecify.annotations.NullMarked;
