/// Retire a version of a pathway.
@NullMarked
package org.cairn.command.pathway.retire;

import org.jspecify.annotations.NullMarked;
