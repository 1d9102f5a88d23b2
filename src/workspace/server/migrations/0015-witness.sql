-- A server that was put back to an earlier moment, by a snapshot of its disk or of its machine, has the same identity and
-- timeline, and counts its transactions from there. So members name the last change that they were told of: a server that
-- doesn't know it, or that hasn't come as far, is behind what they saw, and they look at everything again.
SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

-- A change and the moment it was made, by which no other has the same; null where that can't be told. Of a layer it is
-- the last entry that the caller was told of.
CREATE FUNCTION witness_of(p_kind text, p_article text, p_annotator text, p_number int) RETURNS text
STABLE SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN p_kind || ' ' || p_article || ' ' || p_annotator || ' ' || p_number || ' ' || extract(epoch FROM CASE p_kind
    WHEN 'layer' THEN (SELECT e.received FROM entry e WHERE e.article = p_article AND e.annotator = p_annotator AND e.entry = p_number)
    WHEN 'article' THEN (SELECT a.added FROM article a WHERE a.id = p_article)
    WHEN 'reveal' THEN (SELECT r.at FROM reveal r WHERE r.article = p_article AND r.annotator = p_annotator)
    WHEN 'document' THEN (SELECT d.at FROM document d WHERE d.key = p_article AND d.version = p_number)
    WHEN 'claim' THEN (SELECT c.at FROM claim c WHERE c.id = p_article AND c.version = p_number) END)::text;
END $$;

-- Whether a change was made here. A document or record that has gone on since doesn't tell when its earlier versions came.
CREATE FUNCTION knows(p_witness text) RETURNS bool STABLE SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  part constant text[] := string_to_array(p_witness, ' ');
BEGIN
  IF p_witness = '' OR (part[1] = 'document' AND EXISTS (SELECT FROM document d WHERE d.key = part[2] AND d.version > part[4]::int))
    OR (part[1] = 'claim' AND EXISTS (SELECT FROM claim c WHERE c.id = part[2] AND c.version > part[4]::int)) THEN RETURN true; END IF;
  RETURN COALESCE(p_witness = witness_of(part[1], part[2], part[3], part[4]::int), false);
END $$;

-- As before, with the witness of the last one.
ALTER FUNCTION changes(text, text, int) RENAME TO changes_after;
CREATE FUNCTION changes(p_since text, p_key text, p_limit int) RETURNS TABLE (
  key text, kind text, article text, annotator text, entries int, hash text, file text, removed bool, changed text, horizon text, witness text)
STABLE SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT c.key, c.kind, c.article, c.annotator, c.entries, c.hash, c.file, c.removed, c.changed, c.horizon,
      CASE WHEN c.n = count(*) OVER () AND c.key IS NOT NULL THEN witness_of(c.kind, c.article, c.annotator, c.entries) END
    FROM changes_after(p_since, p_key, p_limit)
      WITH ORDINALITY c (key, kind, article, annotator, entries, hash, file, removed, changed, horizon, n) ORDER BY c.n;
END $$;

-- As before, with when the server was started, and whether it went on from where the caller was: only then is what changed
-- since of use, and told.
DROP FUNCTION greet(text, text, int);
CREATE FUNCTION greet(p_since text, p_key text, p_limit int, p_witness text) RETURNS TABLE (
  protocol int, epoch text, system text, is_restored bool, title text, blind bool, id text, name text, rights text[], now timestamptz,
  largest_file bigint, started text, is_continued bool,
  key text, kind text, article text, annotator text, entries int, hash text, file text, removed bool, changed text, horizon text, witness text)
VOLATILE SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  w record;
  identity text := NULLIF(current_setting('factmark.cluster', true), '');
  goes_on bool;
BEGIN
  IF identity IS NULL THEN
    SELECT c.system_identifier || ':' || k.timeline_id INTO identity FROM pg_control_system() c CROSS JOIN pg_control_checkpoint() k;
    PERFORM set_config('factmark.cluster', identity, false);
  END IF;
  SELECT * INTO w FROM who();
  goes_on := p_since::xid8 <= pg_snapshot_xmin(pg_current_snapshot()) AND knows(p_witness);
  RETURN QUERY SELECT w.protocol, w.epoch, identity, w.made_in <> split_part(identity, ':', 1), w.title, w.blind, w.id, w.name, w.rights,
    clock_timestamp(), w.largest_file, extract(epoch FROM pg_postmaster_start_time())::text, goes_on, c.*
    FROM (SELECT) one LEFT JOIN changes(p_since, p_key, p_limit) c ON w.id IS NOT NULL AND goes_on;
END $$;

-- As before, but it is the server's start that tells whether the caller has greeted this one: where several members' calls
-- take turns on a connection, somebody else may have.
CREATE OR REPLACE FUNCTION poll(p_since text, p_greeting text) RETURNS timestamptz STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT clock_timestamp() FROM server s JOIN member m ON m.login = session_user AND m.left_at IS NULL
    WHERE p_greeting = concat_ws(E'\n', s.protocol, s.epoch, s.title, s.blind::text, m.id, m.name, array_to_string(m.rights, ','), s.largest_file,
        extract(epoch FROM pg_postmaster_start_time()))
      AND (p_since::xid8 <= ANY (ARRAY[
        (SELECT x.changed FROM layer x ORDER BY x.changed DESC LIMIT 1), (SELECT x.changed FROM article x ORDER BY x.changed DESC LIMIT 1),
        (SELECT x.changed FROM claim x ORDER BY x.changed DESC LIMIT 1), (SELECT x.changed FROM reveal x ORDER BY x.changed DESC LIMIT 1),
        (SELECT x.changed FROM document x ORDER BY x.changed DESC LIMIT 1)])) IS NOT TRUE);
END $$;

REVOKE ALL ON FUNCTION witness_of(text, text, text, int), knows(text), changes(text, text, int), greet(text, text, int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION witness_of(text, text, text, int), knows(text), changes(text, text, int), greet(text, text, int, text) TO "fm:member";
RESET ROLE;
