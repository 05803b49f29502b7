package org.cairn.benchmarks;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// Axon Framework 4's JDBC engine. Its packages bear the names of Axon 5's, so it has a class loader of its own, and is
/// spoken to in the JDK's types.
final class Axon4 implements Contender {

    private static final ClassLoader LOADER = loader();

    private final int callers;
    private final Function<Supplier<Map.Entry<String, byte[]>>, Runnable> appends;

    @SuppressWarnings("unchecked") // so it is declared where it was loaded from
    Axon4(Database database, int callers) {
        this.callers = callers;
        try {
            appends = (Function<Supplier<Map.Entry<String, byte[]>>, Runnable>)
                    LOADER.loadClass("org.cairn.benchmarks.axon4.Axon4Appends")
                            .getConstructor(DataSource.class)
                            .newInstance(database.pool(null, callers + 1));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Axon 4 could not be set up", e);
        }
    }

    /// What the module beside this one leaves in its target folder.
    private static ClassLoader loader() {
        try {
            var target = Build.target().resolve("../axon4/target").normalize();
            var urls = new ArrayList<URL>();
            urls.add(url(target.resolve("classes")));
            try (var jars = Files.list(target.resolve("lib"))) {
                for (var jar : jars.toList()) urls.add(url(jar));
            }
            return new URLClassLoader("axon4", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new IllegalStateException("Axon 4 is not where the build leaves it", e);
        }
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    @Override
    public Operation caller(int number) {
        var source = new Sample.Source(number, callers, Sample.KEYS);
        var append = appends.apply(() -> {
            var sample = source.next();
            return Map.entry(sample.id().toString(), sample.payload());
        });
        return () -> {
            append.run();
            return 1;
        };
    }

    @Override
    public void close() throws SQLException {
        // Its pool goes with the database.
    }
}
