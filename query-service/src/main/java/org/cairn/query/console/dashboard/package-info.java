/// Pages of three years: of a programme, of the institution, before and after a change, and the rows behind each
/// figure.
@NullMarked
package org.cairn.query.console.dashboard;

import org.jspecify.annotations.NullMarked;
