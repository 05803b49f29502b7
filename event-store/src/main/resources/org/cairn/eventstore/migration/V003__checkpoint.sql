-- Checkpoints are truth, subtree hashes a help. Both are insert-only, as the log is.

CREATE TABLE eventstore.checkpoint (
    size    bigint      PRIMARY KEY CHECK (size > 0),
    root    bytea       NOT NULL CHECK (octet_length(root) = 32),
    chain   bytea       NOT NULL CHECK (octet_length(chain) = 32),
    note    text        NOT NULL,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE eventstore.checkpoint IS 'What the log was at a size, signed. Truth; insert-only.';
COMMENT ON COLUMN eventstore.checkpoint.size IS 'How many events: the position of the last of them.';
COMMENT ON COLUMN eventstore.checkpoint.root IS 'Root of the Merkle tree (RFC 9162, SHA-256) of the events up to there.';
COMMENT ON COLUMN eventstore.checkpoint.chain IS 'The hash in the row of the last event.';
COMMENT ON COLUMN eventstore.checkpoint.note IS 'The checkpoint with its signature, as C2SP tlog-checkpoint writes it.';

CREATE TABLE eventstore.subtree (
    height smallint NOT NULL CHECK (height > 0 AND height % 8 = 0),
    index  bigint   NOT NULL CHECK (index >= 0),
    hash   bytea    NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (height, index)
);
COMMENT ON TABLE eventstore.subtree IS
    'Roots of the complete subtrees of 2^8, 2^16, 2^24, … events, so that a proof need not read the log. Insert-only.';
COMMENT ON COLUMN eventstore.subtree.index IS 'From 0: the subtree holds the events index * 2^height + 1 to (index + 1) * 2^height.';

CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.subtree
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
ALTER TABLE eventstore.checkpoint ENABLE ALWAYS TRIGGER insert_only;
ALTER TABLE eventstore.subtree ENABLE ALWAYS TRIGGER insert_only;

-- Adds a checkpoint, and the subtrees that became complete since the last one, if the last one is of expected_last
-- events (0: there is none). Otherwise nothing is written, and the answer is false: another process was faster.
CREATE FUNCTION eventstore.add_checkpoint(
    expected_last bigint, new_size bigint, new_root bytea, new_chain bytea, new_note text,
    heights smallint[], indexes bigint[], hashes bytea[])
RETURNS boolean LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Writers of checkpoints wait for one another; who appends or reads waits for nobody.
    LOCK TABLE eventstore.checkpoint IN SHARE ROW EXCLUSIVE MODE;
    IF (SELECT coalesce(max(c.size), 0) FROM eventstore.checkpoint c) <> expected_last THEN
        RETURN false;
    END IF;
    IF new_size <= expected_last
       OR new_chain IS DISTINCT FROM (SELECT e.hash FROM eventstore.event e WHERE e.position = new_size) THEN
        RAISE EXCEPTION 'A checkpoint of % events does not fit the log', new_size
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    INSERT INTO eventstore.subtree (height, index, hash) SELECT * FROM unnest(heights, indexes, hashes);
    INSERT INTO eventstore.checkpoint (size, root, chain, note) VALUES (new_size, new_root, new_chain, new_note);
    RETURN true;
END $$;

REVOKE ALL ON FUNCTION eventstore.add_checkpoint FROM PUBLIC;
GRANT SELECT ON eventstore.checkpoint, eventstore.subtree TO cairn_writer, cairn_reader;
-- No INSERT: the only way in is the function. A false checkpoint can be added by it, and is told by its signature.
GRANT EXECUTE ON FUNCTION eventstore.add_checkpoint TO cairn_writer;
