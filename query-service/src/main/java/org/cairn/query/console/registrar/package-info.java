/// The registrar's page: a form for each question.
@NullMarked
package org.cairn.query.console.registrar;

import org.jspecify.annotations.NullMarked;
