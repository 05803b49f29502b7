package org.cairn.standalone.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.cairn.standalone.Failure;
import org.cairn.standalone.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;

/// Services apart: two that take commands, two workers and one that answers questions, with a broker between them and a
/// database. Every blow of [Blow] comes before one comes again.
final class Distributed implements Deployment {
    private static final Duration LONGEST_TAKEOVER = Duration.ofSeconds(10);
    private static final Duration FULL = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final Findings findings;
    private final Journal journal;
    private final PostgresServer postgres;
    private final KafkaBroker broker;
    private final List<Service> writers;
    private final List<Service> workers;
    private final Service query;
    private final Followed followed;
    private final Digests digests;
    private final Deque<Blow> deck = new ArrayDeque<>();
    private final Map<String, Integer> blows = new TreeMap<>();
    private final List<String> skipped = new ArrayList<>();
    private final AtomicLong disturbances = new AtomicLong(1);
    private volatile @Nullable Service stopped;
    private long sentAgain;
    private boolean digestsEqual;

    /// @param brokerJar the packaged broker, with its libraries beside it
    Distributed(Path data, Path cache, Path brokerJar, Findings findings) throws InterruptedException {
        this.data = data;
        this.findings = findings;
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new Failure("%s cannot be used: %s".formatted(data, e.getMessage()), e);
        }
        journal = new Journal(data.resolve("journal"));
        postgres = PostgresServer.startAndWatch(cache, data, data.resolve("postgresql.log"));
        broker = KafkaBroker.start(data.resolve("broker"), brokerJar);
        var database = List.of("--database-url", postgres.url());
        var credentials =
                Map.of("CAIRN_DATABASE_USER", postgres.user(), "CAIRN_DATABASE_PASSWORD", postgres.password());
        writers = List.of(
                role("command", "command-1", database, credentials),
                role("command", "command-2", database, credentials));
        workers = List.of(
                role("projections", "worker-1", database, credentials),
                role("projections", "worker-2", database, credentials));
        query = role("query", "query", database, credentials);
        followed = new Followed(store());
        digests = new Digests(data.resolve("digests"), database, credentials);
    }

    private Service role(String role, String name, List<String> database, Map<String, String> credentials) {
        var options = new ArrayList<>(database);
        options.addAll(List.of("--role", role));
        if (!role.equals("query")) options.addAll(List.of("--kafka", broker.servers()));
        return new Service(data.resolve(name), options, credentials);
    }

    private Stream<Service> services() {
        return Stream.of(writers, workers, List.of(query)).flatMap(List::stream);
    }

    @Override
    public void start() throws InterruptedException {
        services().forEach(Service::launch);
        for (var service : services().toList()) service.awaitReady();
        disturbances.incrementAndGet();
        journal.write("everything serves");
    }

    @Override
    public URI address(Random random) {
        var service = one(writers, random);
        // Nobody sends anything to one that does not answer, but for those who were there already.
        return service == stopped ? other(writers, service).address() : service.address();
    }

    private static Service one(List<Service> services, Random random) {
        return services.get(random.nextInt(services.size()));
    }

    private static Service other(List<Service> services, Service service) {
        return service == services.getFirst() ? services.getLast() : services.getFirst();
    }

    @Override
    public Store store() {
        return new Store(data);
    }

    @Override
    public long disturbances() {
        return disturbances.get();
    }

    @Override
    public Killed kill(Random random, Progress progress) throws InterruptedException {
        var blow = next(random);
        blows.merge(blow.word(), 1, Integer::sum);
        journal.write(blow.word());
        var begin = System.nanoTime();
        if (blow.hurtsCommands()) disturbances.incrementAndGet();
        try {
            strike(blow, random, progress);
        } catch (SQLException | IOException e) {
            throw new Failure("%s failed: %s".formatted(blow.word(), e.getMessage()), e);
        }
        progress.awaitNext();
        if (blow.hurtsCommands()) {
            for (var writer : writers) Health.await(writer, PATIENCE);
            disturbances.incrementAndGet();
        }
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        journal.write("%s is over after %d ms".formatted(blow.word(), millis));
        return new Killed(1, millis);
    }

    private Blow next(Random random) {
        if (deck.isEmpty()) {
            var blows = new ArrayList<>(Arrays.asList(Blow.values()));
            var missing = broker.disk().missing();
            if (missing != null) {
                blows.remove(Blow.FILL_DISK);
                var told = Blow.FILL_DISK.word() + ": " + missing;
                if (!skipped.contains(told)) skipped.add(told);
            }
            Collections.shuffle(blows, random);
            deck.addAll(blows);
        }
        return deck.remove();
    }

    private void strike(Blow blow, Random random, Progress progress)
            throws InterruptedException, SQLException, IOException {
        switch (blow) {
            case KILL_COMMAND -> restart(one(writers, random));
            case KILL_PUBLISHER -> killPublisher(random);
            case KILL_WORKER -> restart(one(workers, random));
            case KILL_QUERY -> restart(query);
            case KILL_BROKER -> {
                broker.kill();
                awayFor(random, progress);
                broker.launch();
            }
            case KILL_DATABASE -> Postmaster.kill(data);
            case STOP_PUBLISHER -> stopPublisher(random);
            case STOP_WORKER -> stopAndGoOn(one(workers, random), 8 + random.nextInt(8), progress);
            case STOP_BROKER -> {
                broker.awaitReady();
                stopAndGoOn(broker.service(), 3 + random.nextInt(12), progress);
            }
            case RESTART_BROKER -> {
                broker.awaitReady();
                broker.stop();
                broker.launch();
            }
            case REWIND -> rewind(random);
            case RESEND -> resend(random);
            case FILL_DISK -> fillDisk();
        }
    }

    private static void restart(Service service) throws InterruptedException {
        service.kill();
        service.launch();
        service.awaitReady();
    }

    /// Longer than what clients of Kafka try by themselves, now and then.
    private static void awayFor(Random random, Progress progress) throws InterruptedException {
        progress.longestPauseWithin(Duration.ofSeconds(random.nextInt(4) == 0 ? 30 : random.nextInt(8)));
    }

    private void killPublisher(Random random) throws SQLException, InterruptedException {
        var before = followed.stateWithPublisher(LONGEST_TAKEOVER);
        var publisher = publisher(before, random);
        publisher.kill();
        if (publisher.isNamed(before.publisher())) takeover(before);
        publisher.launch();
        publisher.awaitReady();
    }

    private void stopPublisher(Random random) throws SQLException, InterruptedException {
        var before = followed.stateWithPublisher(LONGEST_TAKEOVER);
        var publisher = publisher(before, random);
        stopped = publisher;
        publisher.signal("STOP");
        if (publisher.isNamed(before.publisher())) takeover(before);
        TimeUnit.SECONDS.sleep(random.nextInt(8));
        publisher.signal("CONT");
        Health.await(publisher, PATIENCE);
        stopped = null;
    }

    private Service publisher(Followed.State state, Random random) {
        return writers.stream()
                .filter(writer -> writer.isNamed(state.publisher()))
                .findFirst()
                .orElseGet(() -> one(writers, random));
    }

    private void takeover(Followed.State before) throws InterruptedException {
        var took = followed.awaitTakeover(before, LONGEST_TAKEOVER.multipliedBy(2));
        if (took == null || took.compareTo(LONGEST_TAKEOVER) > 0) {
            findings.wrongAnswer("no other relay took over within 10 s"
                    + (took == null ? ", nor within 20 s" : ", but after %d ms".formatted(took.toMillis())));
        }
    }

    private static void stopAndGoOn(Service service, int seconds, Progress progress) throws InterruptedException {
        service.signal("STOP");
        progress.longestPauseWithin(Duration.ofSeconds(seconds));
        service.signal("CONT");
    }

    private void rewind(Random random) throws SQLException {
        try (var connection = store().connect();
                var update = connection.prepareStatement("""
                        UPDATE relay.lease SET position = floor(position * ?)::bigint, epoch = epoch + 1,
                                               expires_at = '-infinity', holder = NULL
                        """)) {
            update.setDouble(1, random.nextDouble());
            update.executeUpdate();
        }
    }

    private void resend(Random random) throws InterruptedException {
        broker.awaitReady();
        var sent = OldRecords.sendAgain(broker.servers(), random);
        journal.write("%d old records were sent again".formatted(sent));
        if (sent == 0) skipped.add(Blow.RESEND.word() + ": there was no record to send again");
        sentAgain += sent;
    }

    private void fillDisk() throws IOException, InterruptedException {
        broker.awaitReady();
        broker.disk().fill();
        var deadline = System.nanoTime() + FULL.toNanos();
        while (broker.service().isAlive() && System.nanoTime() - deadline < 0) TimeUnit.MILLISECONDS.sleep(50);
        journal.write("with a full disk the broker " + (broker.service().isAlive() ? "is still there" : "has ended"));
        // What is still there has no log any more that it could write to, and has to be started anew as well.
        broker.kill();
        broker.disk().free();
        broker.launch();
    }

    @Override
    public void judge(Ledger.Book book, long foundations) throws SQLException, InterruptedException {
        journal.write("the clients have ended");
        broker.awaitReady();
        if (!awaitComplete()) {
            findings.lost("3 minutes after the last command relay and read models are at " + followed.state());
        }
        try (var connection = store().connect()) {
            new ReadModelOracle(book, foundations, findings).check(connection);
        }
        journal.write("read models were compared with the ledger");
        followed.close();
        stopServices();
        journal.write("the services have ended");
        var differing = digests.differing();
        digestsEqual = differing.isEmpty();
        journal.write("digests were compared; others: " + differing);
        if (!digestsEqual) findings.wrongAnswer("built from the log these tables are others: " + differing);
    }

    private boolean awaitComplete() throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - deadline < 0) {
            if (followed.state().isComplete()) return true;
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    private void stopServices() throws InterruptedException {
        for (var service : services().toList()) {
            var exitCode = service.stop();
            if (exitCode != 0) findings.wrongAnswer("a service ended with %d when asked to stop".formatted(exitCode));
        }
    }

    Distribution told() {
        var takeovers = followed.takeoverMillis();
        return new Distribution(
                digestsEqual,
                takeovers.size(),
                takeovers.isEmpty() ? 0 : takeovers.get(takeovers.size() / 2),
                takeovers.isEmpty() ? 0 : takeovers.getLast(),
                followed.longestLagMillis(),
                followed.longestRelayLag(),
                sentAgain,
                Map.copyOf(blows),
                List.copyOf(skipped));
    }

    @Override
    public void stop() throws InterruptedException {
        broker.stop();
        postgres.close();
    }

    @Override
    public void close() {
        followed.close();
        services().forEach(Service::close);
        broker.close();
        postgres.close();
        Postmaster.kill(data);
    }
}
