/// The running of programmes, recorded so that what becomes of results can be explained.
@NullMarked
package org.cairn.command.operations;

import org.jspecify.annotations.NullMarked;
