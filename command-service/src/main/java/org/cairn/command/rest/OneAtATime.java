package org.cairn.command.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an operation that is not taken from a line of a bulk request: it does what no rehearsal can take back.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OneAtATime {}
