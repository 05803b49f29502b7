/// Is a programme still what it was designed to be, and why not? Answered from stored reports.
@NullMarked
package org.cairn.query.reports;

import org.jspecify.annotations.NullMarked;
