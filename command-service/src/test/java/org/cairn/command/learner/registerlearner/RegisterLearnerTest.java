package org.cairn.command.learner.registerlearner;

import static org.cairn.command.University.*;

import org.cairn.command.SliceFixture;
import org.cairn.contracts.learner.RegisterLearner;
import org.junit.jupiter.api.Test;

class RegisterLearnerTest {

    private final SliceFixture slice = SliceFixture.of(new RegisterLearnerDecision());

    @Test
    void aLearnerBecomesKnown() {
        slice.when(new RegisterLearner(ADA, act(REGISTRAR, START))).thenEvents(registered(ADA));
    }

    @Test
    void aLearnerBecomesKnownOnce() {
        slice.given(registered(ADA))
                .when(new RegisterLearner(ADA, act(REGISTRAR, START)))
                .thenNothingNew();
        slice.given(registered(ADA))
                .when(new RegisterLearner(ADA, act(REGISTRAR, MONDAY)))
                .thenNothingNew();
    }

    @Test
    void anotherLearnerDoesNotCount() {
        slice.given(registered(BOB))
                .when(new RegisterLearner(ADA, act(REGISTRAR, START)))
                .thenEvents(registered(ADA));
    }
}
