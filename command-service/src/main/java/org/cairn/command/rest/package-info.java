/// What all REST operations share: who acts, the answer, problems, and exact idempotency.
@NullMarked
package org.cairn.command.rest;

import org.jspecify.annotations.NullMarked;
