@NullMarked
package org.cairn.contracts.enrolment.pace;

import org.jspecify.annotations.NullMarked;
