/// Persons, kept apart from the log: learners and staff behind their random ids.
@NullMarked
package org.cairn.command.identity;

import org.jspecify.annotations.NullMarked;
