/// Tests of retiring pathway versions.
@NullMarked
package org.cairn.command.pathway.retire;

import org.jspecify.annotations.NullMarked;
