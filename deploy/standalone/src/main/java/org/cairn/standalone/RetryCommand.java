package org.cairn.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `projections retry`: offers parked events again.
@Command(name = "retry", description = "Offer parked events to their read models again.")
final class RetryCommand implements Runnable {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Override
    public void run() {
        ProjectionsAccess.with(options, (projections, terminal) -> {
            var retried = projections.retryParked();
            terminal.answer(
                    "%,d events were taken in, %,d are still parked.".formatted(retried.taken(), retried.parked()),
                    retried);
        });
    }
}
