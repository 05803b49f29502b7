package org.cairn.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.command.TestDatabase;
import org.cairn.contracts.distribution.Topics;
import org.cairn.eventstore.PostgresEventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The contract of the topics is what AsyncAPI says a contract is, and everything that is sent is as it says.
class AsyncApiTest {
    private static final Path CONTRACT = Path.of("../docs/reference/asyncapi.yaml");
    private static final Path OFFICIAL = Path.of("src/test/resources/org/cairn/command/relay/asyncapi-3.0.0.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, JsonNode> parsed = new HashMap<>();

    /// After a wanted change, such as a new event: `mvn -pl command-service -am test -Dtest=AsyncApiTest
    /// -Dcairn.write-contract=true -Dsurefire.failIfNoSpecifiedTests=false`.
    @Test
    void theContractInTheRepositoryIsThatOfTheCatalogue() throws IOException {
        var made = JSON.readTree(JSON.writeValueAsString(new AsyncApiDocument().tree()));
        if (Boolean.getBoolean("cairn.write-contract")) Files.writeString(CONTRACT, YAML.writeValueAsString(made));
        assertThat(JSON.writeValueAsString(contract())).isEqualTo(JSON.writeValueAsString(made));
    }

    @Test
    void theContractIsWhatTheOfficialSchemaOfAsyncApiAsksFor() throws IOException {
        var official = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(OFFICIAL), InputFormat.JSON);
        var contract = JSON.writeValueAsString(contract());
        assertThat(official.validate(contract, InputFormat.JSON)).isEmpty();
        assertThat(official.validate(contract.replace("\"address\"", "\"adress\""), InputFormat.JSON))
                .isNotEmpty();
    }

    private static JsonNode contract() throws IOException {
        return YAML.readTree(Files.readString(CONTRACT));
    }

    @Test
    void everythingThatIsSentIsAsTheContractSays(@TempDir Path folder) throws Exception {
        var contract = contract();
        var topics = new Topics(Topics.PREFIX);
        try (var broker = TestBroker.in(folder);
                var database = TestDatabase.create();
                var log = new PostgresEventLog(database.reader())) {
            new MadeUpLog(database).append(MadeUpLog.released());
            var settings = new RelaySettings(topics, RelaySettings.SOURCE, 3, Duration.ofSeconds(6), broker.client());
            try (var publisher = new Publisher(settings)) {
                publisher.look();
                assertThat(publisher.publish(log.read(0, 10_000), () -> {}).failure())
                        .isNull();
            }
            var sent = broker.records(topics);
            var names = new TreeSet<String>();
            for (var record : sent) {
                names.add(nameOf(record));
                assertThat(flaws(contract, record)).as("%s", record).isEmpty();
            }
            var promised = new TreeSet<String>();
            contract.at("/components/messages").propertyNames().forEach(promised::add);
            assertThat(names).isEqualTo(promised);
            assertThat(sent.stream()
                            .map(record -> record.topic() + " " + record.offset() + " " + record.partition())
                            .distinct())
                    .hasSizeGreaterThanOrEqualTo((int) log.head());
            aRecordThatIsNotAsItSaysIsFound(contract, sent.getFirst());
        }
    }

    private void aRecordThatIsNotAsItSaysIsFound(JsonNode contract, ConsumerRecord<String, byte[]> record)
            throws IOException {
        record.headers().remove("ce_position");
        assertThat(flaws(contract, record)).hasSize(1);
        record.headers().add("ce_position", new byte[] {'1'}).add("ce_unheardof", new byte[] {'1'});
        assertThat(flaws(contract, record)).containsExactly("The header ce_unheardof is not in the contract");
    }

    private static String nameOf(ConsumerRecord<String, byte[]> record) {
        var schema = headers(record).path("ce_dataschema").asString();
        return schema.substring(schema.lastIndexOf(':') + 1);
    }

    private static ObjectNode headers(ConsumerRecord<String, byte[]> record) {
        var headers = JSON.createObjectNode();
        for (var header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private List<String> flaws(JsonNode contract, ConsumerRecord<String, byte[]> record) throws IOException {
        var name = nameOf(record);
        var message = contract.at("/components/messages").path(name);
        var channel = contract.at("/channels")
                .valueStream()
                .filter(each -> each.path("address").asString().equals(record.topic()))
                .findFirst()
                .orElseThrow();
        var flaws = new ArrayList<String>();
        if (!channel.path("messages").has(name)) flaws.add("%s is no message of %s".formatted(name, record.topic()));
        var headers = headers(record);
        var common = contract.at("/components/schemas/headers");
        headers.propertyNames().forEach(header -> {
            if (!common.path("properties").has(header)) {
                flaws.add("The header %s is not in the contract".formatted(header));
            }
        });
        check(flaws, common, headers);
        check(flaws, message.at("/headers/allOf/1"), headers);
        check(flaws, message.at("/bindings/kafka/key"), JSON.getNodeFactory().stringNode(record.key()));
        if (!headers.path("ce_partitionkey").asString().equals(record.key()))
            flaws.add("ce_partitionkey is not the key");
        var file = CONTRACT.resolveSibling(message.at("/payload/schema/$ref").asString());
        var schema = parsed.get(file.toString());
        if (schema == null) parsed.put(file.toString(), schema = JSON.readTree(Files.readString(file)));
        check(flaws, schema, JSON.readTree(record.value()));
        return flaws;
    }

    private void check(List<String> flaws, JsonNode schema, JsonNode value) {
        registry.getSchema(schema).validate(value).stream()
                .map(Error::getMessage)
                .forEach(flaws::add);
    }
}
