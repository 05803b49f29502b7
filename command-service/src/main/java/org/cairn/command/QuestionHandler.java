package org.cairn.command;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/// Answers a [Question] from the states that decisions are made on.
final class QuestionHandler implements CommandHandler {

    private static final MessageType ANSWER = new MessageType("cairn.Answer");

    private final EventStore store;
    private final StateCache states;

    QuestionHandler(EventStore store, StateCache states) {
        this.store = store;
        this.states = states;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        try {
            if (!(message.payload() instanceof Question question)) throw new IllegalArgumentException("Not a question");
            var known = new SourcedKnowledge(states, store.transaction(context), question.rehearsed());
            var answer = question.about().apply(known);
            return MessageStream.just(new GenericCommandResultMessage(ANSWER, answer));
        } catch (RuntimeException failed) {
            return MessageStream.failed(failed).cast();
        }
    }
}
