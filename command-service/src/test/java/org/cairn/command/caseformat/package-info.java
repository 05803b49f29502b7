@NullMarked
package org.cairn.command.caseformat;

import org.jspecify.annotations.NullMarked;
