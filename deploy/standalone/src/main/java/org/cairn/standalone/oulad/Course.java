package org.cairn.standalone.oulad;

/// A row of `courses.csv`.
record Course(Presentation presentation, int lengthDays, long line) {}
