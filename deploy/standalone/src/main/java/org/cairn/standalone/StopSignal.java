package org.cairn.standalone;

import java.util.concurrent.CountDownLatch;

/// Whether the user has asked to stop, as with Ctrl-C.
public final class StopSignal {

    private final CountDownLatch asked = new CountDownLatch(1);

    public void ask() {
        asked.countDown();
    }

    public boolean isAskedFor() {
        return asked.getCount() == 0;
    }

    void await() throws InterruptedException {
        asked.await();
    }
}
