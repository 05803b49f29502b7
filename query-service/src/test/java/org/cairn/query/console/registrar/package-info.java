/// Tests of what the registrar's page says.
@NullMarked
package org.cairn.query.console.registrar;

import org.jspecify.annotations.NullMarked;
