package org.cairn.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What a process takes up. Threads, files and what is resident are what Linux tells; 0 elsewhere.
///
/// @param heapMegabytes     of its heap after a full collection
/// @param residentMegabytes of its memory, with everything outside of the heap
/// @param threads           of the system: virtual ones are none
/// @param files             descriptors, connections too
record Footprint(double heapMegabytes, double residentMegabytes, long threads, long files) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");

    /// Of a Java process of the same user.
    static Footprint of(ProcessHandle process) throws IOException, InterruptedException {
        var pid = Long.toString(process.pid());
        jcmd(pid, "GC.run");
        var heap = first(USED, jcmd(pid, "GC.heap_info"));
        var told = Path.of("/proc", pid, "status");
        var status = Files.isReadable(told) ? Files.readString(told) : "";
        return new Footprint(megabytes(heap), megabytes(first(RESIDENT, status)), first(THREADS, status), files(pid));
    }

    private static String jcmd(String pid, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException("jcmd %s %s: %s".formatted(pid, command, said));
        return said;
    }

    private static long files(String pid) throws IOException {
        var open = Path.of("/proc", pid, "fd");
        if (!Files.isReadable(open)) return 0;
        try (var files = Files.list(open)) {
            return files.count();
        }
    }

    private static long first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static double megabytes(long kilobytes) {
        return Math.round(kilobytes / 102.4) / 10.0;
    }
}
