/// Tests of reports.
@NullMarked
package org.cairn.query.reports;

import org.jspecify.annotations.NullMarked;
