package org.cairn.standalone.configuration;

import static org.cairn.standalone.configuration.Kind.*;

import java.util.List;
import java.util.Optional;

/// Every key there is.
final class Catalogue {
    private static final String EACH = "all";
    private static final String COMMAND = "command";
    private static final String PROJECTIONS = "projections";
    private static final String QUERY = "query";

    static final List<Setting> ALL = List.of(
            new Setting("cairn.role", ROLE, "`all`", EACH, "`--role`: what of Cairn this process serves"),
            new Setting("cairn.port", PORT, "`8080`", EACH, "`--port`: where to serve; 0 takes any free one"),
            new Setting("cairn.listen", TEXT, "`127.0.0.1`", EACH, "`--listen`: the address to listen on"),
            new Setting(
                    "cairn.without-authentication",
                    YES_OR_NO,
                    "`false`",
                    EACH,
                    "`--without-authentication`: needed to listen on an address that others can reach"),
            new Setting(
                    "cairn.data-dir",
                    FOLDER,
                    "`./data`",
                    EACH,
                    "`--data-dir`: what is kept between runs; with a database of your own the log alone"),
            new Setting(
                    "cairn.database-url",
                    DATABASE,
                    "the embedded PostgreSQL",
                    EACH,
                    "`--database-url`: a PostgreSQL of your own; needed by services apart"),
            new Setting("cairn.database-user", TEXT, "what the address says", EACH, "who connects to it"),
            new Setting("cairn.database-password", SECRET, "what the address says", EACH, "and by which password"),
            new Setting(
                    "cairn.start.patience",
                    DURATION,
                    "`5m`; without a role `0s`",
                    EACH,
                    "how long a start waits for a database of your own that does not answer yet, before it gives up"),
            new Setting(
                    "cairn.institution-zone",
                    ZONE,
                    "the machine's zone",
                    EACH,
                    "academic dates are days of this zone. Kept in the database from the first start on; another one "
                            + "is refused later"),
            new Setting("cairn.institution-name", TEXT, "an unnamed one", EACH, "who issues documents"),
            new Setting("cairn.institution-country", TEXT, "none", EACH, "its country, ISO 3166-1 alpha-2"),
            new Setting(
                    "cairn.institution-identifier",
                    TEXT,
                    "an unnamed one",
                    EACH,
                    "a SCHAC code such as `uw.edu.pl`, or `register:code`"),
            new Setting("cairn.institution-url", NAME, "an unnamed one", EACH, "its web address"),
            new Setting(
                    "cairn.http.max-body-bytes",
                    BYTES,
                    "`2097152`",
                    COMMAND,
                    "how large a request's body may be; a larger one gets `body-too-large` (413) before anything of it "
                            + "is parsed"),
            new Setting(
                    "cairn.http.max-bulk-bytes",
                    BYTES,
                    "`67108864`",
                    COMMAND,
                    "the same for [many commands in one request](bulk.md), which is held in memory"),
            new Setting(
                    "cairn.command.cached-states",
                    COUNT,
                    "`30000`",
                    COMMAND,
                    "how many folded states are kept between commands; a state is 1–4 KiB"),
            new Setting(
                    "cairn.identity.master-key",
                    FILE,
                    "`master.key` in the data directory; none for a database of your own",
                    COMMAND,
                    "the file of the key that wraps the learners' own keys, by which free text of the record is "
                            + "sealed; made if it is not there. Without one such text is refused "
                            + "(`sealing-unavailable`)"),
            new Setting(
                    "cairn.privacy.erasure-ledger",
                    FILE,
                    "`erasures.ledger` beside the master key",
                    COMMAND,
                    "the file that says [who was erased](../operating/erasure.md), so that a restored backup does not "
                            + "bring them back. Without one no erasure is confirmed (`erasure-unavailable`)"),
            new Setting(
                    "cairn.checkpoint.interval",
                    DURATION,
                    "`5m`",
                    COMMAND,
                    "how often a checkpoint is made, if the log has grown"),
            new Setting(
                    "cairn.checkpoint.signing-key",
                    FILE,
                    "`signing.key` in the data directory; none for a database of your own",
                    COMMAND,
                    "the file of the key that signs them; the option `--signing-key` comes first. Without one no "
                            + "checkpoints are made"),
            new Setting(
                    "cairn.checkpoint.origin",
                    TEXT,
                    "`cairn/` and a random number",
                    COMMAND,
                    "the log's name in checkpoints, which is the key's: an address without scheme, such as "
                            + "`records.example.org/log`. For the first start; later it may only agree"),
            new Setting(
                    "cairn.relay.source",
                    NAME,
                    "`urn:cairn:log`",
                    COMMAND,
                    "the CloudEvents attribute `source` of all that is published: which log it is"),
            new Setting(
                    "cairn.relay.lease",
                    DURATION,
                    "`4s`",
                    COMMAND,
                    "how long after the death of the process that publishes another one takes over"),
            new Setting(
                    "cairn.kafka.servers",
                    SERVERS,
                    "none",
                    "command, projections",
                    "`--kafka`: Kafka's servers; needed by these two services when they run apart"),
            new Setting(
                    "cairn.kafka.client-properties",
                    FILE,
                    "none",
                    "command, projections",
                    "a file of properties of `kafka-clients`: encryption, credentials"),
            new Setting(
                    "cairn.kafka.topic-prefix",
                    PREFIX,
                    "`cairn`",
                    "command, projections",
                    "what the names of the topics begin with"),
            new Setting("cairn.kafka.partitions", COUNT, "`12`", COMMAND, "of the topic of learners, when it is made"),
            new Setting(
                    "cairn.kafka.group",
                    TEXT,
                    "`cairn-projections`",
                    PROJECTIONS,
                    "the consumer group that shares the partitions"),
            new Setting(
                    "cairn.projections.standstill",
                    DURATION,
                    "`30s`",
                    PROJECTIONS,
                    "how long a read model may stand still while the log is ahead of it, until "
                            + "[readiness is down](../operating/read-models.md#watch)"),
            new Setting(
                    "cairn.reports.pause",
                    DURATION,
                    "`10s`",
                    PROJECTIONS,
                    "for which the [reports](fidelity.md#how-it-is-kept) on a programme are left as they are, however "
                            + "much happens"),
            new Setting(
                    "cairn.query.command-url",
                    ADDRESS,
                    "none",
                    QUERY,
                    "where the command service is, for the questions of the registrar's page that it answers; without "
                            + "it the page says that nobody answers them here"),
            new Setting(
                    "cairn.tracing.endpoint",
                    ADDRESS,
                    "none",
                    EACH,
                    "where spans go by OTLP over HTTP, for example `http://collector:4318/v1/traces`. Without it "
                            + "nothing is traced, and nothing is spent on it"),
            new Setting(
                    "cairn.tracing.share",
                    SHARE,
                    "`0.1`",
                    EACH,
                    "of the requests that bring no trace of their own, how many are traced"));

    static Optional<Setting> of(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    private Catalogue() {}
}
