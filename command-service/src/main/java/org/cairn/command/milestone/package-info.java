/// Milestones, approved by two people of whom neither assessed what they rest on.
@NullMarked
package org.cairn.command.milestone;

import org.jspecify.annotations.NullMarked;
