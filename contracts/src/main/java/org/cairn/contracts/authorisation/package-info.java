/// Who may judge, approve, or load history, from when until when.
@NullMarked
package org.cairn.contracts.authorisation;

import org.jspecify.annotations.NullMarked;
