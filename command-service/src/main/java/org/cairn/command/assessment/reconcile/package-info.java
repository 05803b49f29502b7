/// Make one mark of several of the same work.
@NullMarked
package org.cairn.command.assessment.reconcile;

import org.jspecify.annotations.NullMarked;
