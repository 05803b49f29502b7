/// Milestones, approved by two people.
@NullMarked
package org.cairn.contracts.milestone;

import org.jspecify.annotations.NullMarked;
