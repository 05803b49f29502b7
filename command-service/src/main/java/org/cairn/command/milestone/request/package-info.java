/// Put a milestone before the approvers.
@NullMarked
package org.cairn.command.milestone.request;

import org.jspecify.annotations.NullMarked;
