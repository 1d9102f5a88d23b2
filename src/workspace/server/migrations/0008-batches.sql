-- The two calls that are made most: one that finds nothing new, and fetching many layers at once.

SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

-- Whether anything changed in this transaction or a later one, whoever may see it. It says no more than that somebody is
-- at work. The last entry of each index tells; a condition would be planned as if a look at a few rows found one.
CREATE FUNCTION anything_since(p_since xid8) RETURNS bool STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT p_since <= ANY (ARRAY[
    (SELECT x.changed FROM layer x ORDER BY x.changed DESC LIMIT 1), (SELECT x.changed FROM article x ORDER BY x.changed DESC LIMIT 1),
    (SELECT x.changed FROM claim x ORDER BY x.changed DESC LIMIT 1), (SELECT x.changed FROM reveal x ORDER BY x.changed DESC LIMIT 1),
    (SELECT x.changed FROM document x ORDER BY x.changed DESC LIMIT 1)])) IS TRUE;
END $$;
CREATE INDEX reveal_since ON reveal (changed);

ALTER FUNCTION changes(text, text, int) RENAME TO changes_in;
CREATE FUNCTION changes(p_since text, p_key text, p_limit int) RETURNS TABLE (
  key text, kind text, article text, annotator text, entries int, hash text, file text, removed bool, changed text, horizon text)
STABLE SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  horizon constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
BEGIN
  IF anything_since(p_since::xid8) THEN
    RETURN QUERY SELECT * FROM changes_in(p_since, p_key, p_limit);
  ELSE
    RETURN QUERY SELECT NULL::text, NULL::text, NULL::text, NULL::text, NULL::int, NULL::text, NULL::text, NULL::bool, NULL::text, horizon::text;
  END IF;
END $$;

-- Who is asking, and of what server.
CREATE FUNCTION who() RETURNS TABLE (
  protocol int, epoch text, made_in text, title text, blind bool, id text, name text, rights text[], largest_file bigint)
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT s.protocol, s.epoch::text, s.system, s.title, s.blind, m.id, m.name, m.rights, s.largest_file
    FROM server s LEFT JOIN member m ON m.login = session_user AND m.left_at IS NULL;
END $$;

-- As before. The cluster's identity is read from its control file once in a session, which can't outlive it; whoever sets
-- it otherwise misleads their own session alone.
CREATE OR REPLACE FUNCTION greet(p_since text, p_key text, p_limit int) RETURNS TABLE (
  protocol int, epoch text, system text, is_restored bool, title text, blind bool, id text, name text, rights text[], now timestamptz,
  largest_file bigint, key text, kind text, article text, annotator text, entries int, hash text, file text, removed bool, changed text,
  horizon text)
VOLATILE SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  w record;
  identity text := NULLIF(current_setting('factmark.cluster', true), '');
BEGIN
  IF identity IS NULL THEN
    SELECT c.system_identifier || ':' || k.timeline_id INTO identity FROM pg_control_system() c CROSS JOIN pg_control_checkpoint() k;
    PERFORM set_config('factmark.cluster', identity, false);
  END IF;
  SELECT * INTO w FROM who();
  RETURN QUERY SELECT w.protocol, w.epoch, identity, w.made_in <> split_part(identity, ':', 1), w.title, w.blind, w.id, w.name, w.rights,
    clock_timestamp(), w.largest_file, c.* FROM (SELECT) one LEFT JOIN changes(p_since, p_key, p_limit) c ON w.id IS NOT NULL;
END $$;

-- The lines of many layers after a head each, one row a layer, in the order asked; none where no such layer is to be seen.
-- `body` is the file where all lines are asked for. Who may see a layer is asked once for each, not for every line.
CREATE FUNCTION many_layers(p_articles text[], p_annotators text[], p_entries int[], p_hashes text[])
RETURNS TABLE (n int, after int, lines text, body text, entries int, hash text, file text)
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT q.n::int, s.start,
      (SELECT string_agg(e.line, E'\n' ORDER BY e.entry) FROM entry e
        WHERE e.article = l.article AND e.annotator = l.annotator AND e.entry > s.start),
      CASE WHEN s.start = 0 AND l.file IS NOT NULL THEN file_of(l.article, l.annotator) END, l.entries, l.hash, l.file
    FROM unnest(p_articles, p_annotators, p_entries, p_hashes) WITH ORDINALITY q (article, annotator, entries, hash, n)
    JOIN layer l ON l.article = q.article AND l.annotator = q.annotator AND may_see(l.article, l.annotator)
    CROSS JOIN LATERAL (SELECT CASE WHEN EXISTS (SELECT FROM entry e WHERE e.article = l.article AND e.annotator = l.annotator
      AND e.entry = q.entries AND substr(e.line, 10, 64) = q.hash) THEN q.entries ELSE 0 END AS start) s
    ORDER BY q.n;
END $$;

-- The caller's own layers need no policy.
CREATE FUNCTION my_statuses(p_articles text[]) RETURNS TABLE (article text, status text) STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT l.article, l.status FROM layer l WHERE l.annotator = me() AND l.article = ANY (p_articles);
END $$;
CREATE OR REPLACE FUNCTION page(p_title text, p_id text, p_limit int)
RETURNS TABLE (id text, title text, language text, status text) STABLE LANGUAGE sql AS $$
  WITH a AS MATERIALIZED (SELECT x.id, x.title, x.language FROM factmark.article x
    WHERE x.removed IS NULL AND (x.title COLLATE "nl-x-icu", x.id) > (p_title COLLATE "nl-x-icu", p_id)
    ORDER BY x.title COLLATE "nl-x-icu", x.id LIMIT p_limit)
  SELECT a.id, a.title, a.language, s.status FROM a
  LEFT JOIN factmark.my_statuses(ARRAY(SELECT a.id FROM a)) s ON s.article = a.id
  ORDER BY a.title COLLATE "nl-x-icu", a.id $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA factmark FROM PUBLIC;
GRANT EXECUTE ON FUNCTION anything_since(xid8), who(), greet(text, text, int), changes_in(text, text, int), changes(text, text, int),
  many_layers(text[], text[], int[], text[]), my_statuses(text[]) TO "fm:member";
RESET ROLE;
