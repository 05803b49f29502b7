package org.cairn.query.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A controller of the read API. Its answers carry the position of the read models that they are made from.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
@RequestMapping("/api/v1")
public @interface ReadApi {
    /// Of operations that count learners without hiding small groups.
    String EXACT_COUNTS = "Counts exactly, so it is for whoever may see single learners, as registrars may; the gateway"
            + " keeps others out. The console's overview tells the same to the nearest ten.";

    /// The read models that it answers from.
    String[] readModels();
}
