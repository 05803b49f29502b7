import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/// Counts who shows mastery of each competency, from the topic of learners. To be copied and changed.
///
///     java -cp 'lib/*' MasteryCounter.java SERVERS TOPIC STATE [once]
///
/// A record may come twice, and now and then an older one after a newer one. So it keeps, of each enrolment and
/// competency, the last event by its position, and an event that is not newer changes nothing. What it knows and how far
/// it has read are one file that is replaced as a whole: killed at any moment, it goes on where the file says. With a
/// database, write both in one transaction.
class MasteryCounter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param id       of the event; a copy has the same
    /// @param position of the event in the log
    record Last(String id, long position, String competency, boolean mastered) {}

    /// @param topicId what is read; a topic that was made anew has another and is read from its start
    /// @param offsets by partition: the next to be read
    /// @param last    by enrolment and competency
    record State(String topicId, Map<Integer, Long> offsets, Map<String, Last> last) {}

    public static void main(String[] arguments) throws Exception {
        var servers = arguments[0];
        var topic = arguments[1];
        var file = Path.of(arguments[2]);
        var once = arguments.length > 3 && arguments[3].equals("once");
        var state = begin(servers, topic, file);
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            // It reads all partitions itself. To share them, subscribe as a group and seek in the rebalance listener.
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            for (var each : partitions) consumer.seek(each, state.offsets().getOrDefault(each.partition(), 0L));
            var ends = consumer.endOffsets(partitions);
            do {
                var records = consumer.poll(Duration.ofMillis(500));
                for (var record : records) {
                    take(record, state.last());
                    state.offsets().put(record.partition(), record.offset() + 1);
                }
                if (!records.isEmpty()) replace(file, state);
            } while (!once || partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each)));
        }
        counts(state).forEach((competency, learners) -> System.out.println(competency + " " + learners));
    }

    private static State begin(String servers, String topic, Path file) throws Exception {
        String id;
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            id = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).topicId().toString();
        }
        var known = Files.exists(file) ? JSON.readValue(Files.readString(file), State.class) : null;
        if (known != null && known.topicId().equals(id)) return known;
        return new State(id, new HashMap<>(), known == null ? new HashMap<>() : known.last());
    }

    private static void take(ConsumerRecord<String, byte[]> record, Map<String, Last> last) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        // Every version of these has the members that are read here. What is of no interest is passed over by its type.
        Boolean mastered = switch (event.getType()) {
            case "org.cairn.assessment.MasteryDemonstrated" -> true;
            case "org.cairn.assessment.MasteryRescinded", "org.cairn.assessment.MasteryLapsed" -> false;
            default -> null;
        };
        if (mastered == null) return;
        var payload = JSON.readTree(record.value());
        var competency = payload.get("competency").asString();
        var position = Long.parseLong(String.valueOf(event.getExtension("position")));
        var now = new Last(event.getId(), position, competency, mastered);
        last.merge(
                payload.get("enrolment").asString() + " " + competency,
                now,
                (before, next) -> next.position() > before.position() ? next : before);
    }

    private static void replace(Path file, State state) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, JSON.writeValueAsString(state));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, Integer> counts(State state) {
        var counts = new TreeMap<String, Integer>();
        for (var last : state.last().values()) {
            if (last.mastered()) counts.merge(last.competency(), 1, Integer::sum);
        }
        return counts;
    }
}
