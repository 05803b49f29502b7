-- Control tables for workers that are fed by Kafka: which worker may write what a partition holds, and how far each read model has read it.

CREATE TABLE projection.partition (
    topic     text    NOT NULL,
    partition integer NOT NULL,
    worker    text    NOT NULL,
    epoch     bigint  NOT NULL,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);
COMMENT ON TABLE projection.partition IS 'Which worker writes what a partition holds.';
COMMENT ON COLUMN projection.partition.epoch IS 'Goes up with every worker: one that has lost the partition can write nothing any more.';

CREATE TABLE projection.consumed (
    read_model  text    NOT NULL,
    generation  integer NOT NULL,
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    topic_id    text    NOT NULL,
    next_offset bigint  NOT NULL,
    position    bigint  NOT NULL,
    PRIMARY KEY (read_model, generation, topic, partition),
    FOREIGN KEY (read_model, generation) REFERENCES projection.position ON DELETE CASCADE
) WITH (fillfactor = 50);
COMMENT ON TABLE projection.consumed IS 'How far each generation of each read model has read each partition. Changes in the same transaction as its rows.';
COMMENT ON COLUMN projection.consumed.position IS 'The furthest event among those that were read.';

GRANT SELECT, INSERT, UPDATE, DELETE ON projection.partition, projection.consumed TO cairn_projector;
GRANT SELECT ON projection.partition, projection.consumed TO cairn_query;
