/// Competency frameworks as 1EdTech CASE packages: read what others publish, and write what can be read by others.
///
/// What is harmless in a package is taken and reported; what would make the framework say something else than its
/// publisher meant is refused.
@NullMarked
package org.cairn.command.caseformat;

import org.jspecify.annotations.NullMarked;
