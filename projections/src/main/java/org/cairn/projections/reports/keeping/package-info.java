/// Computes reports after events, and keeps their rows in the schema `reports`.
@NullMarked
package org.cairn.projections.reports.keeping;

import org.jspecify.annotations.NullMarked;
