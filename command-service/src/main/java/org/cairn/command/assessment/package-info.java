/// What the slices of assessment share: how a mark is made whole, and who may mark.
@NullMarked
package org.cairn.command.assessment;

import org.jspecify.annotations.NullMarked;
