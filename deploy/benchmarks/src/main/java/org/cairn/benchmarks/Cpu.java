package org.cairn.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// How long processors have worked for a process, which says more than the clock where others use them, too.
final class Cpu {

    /// Nanoseconds of this process.
    static long own() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean bean
                ? bean.getProcessCpuTime()
                : 0;
    }

    /// Nanoseconds of another; 0 where the system does not tell.
    static long of(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    private Cpu() {}
}
