/// Frameworks as packages of 1EdTech CASE: taken in, and given out.
@NullMarked
package org.cairn.command.framework.casepackage;

import org.jspecify.annotations.NullMarked;
