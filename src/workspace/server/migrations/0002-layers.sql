-- What members do with articles and layers. Functions that read are the caller's, so that the policies hold in them;
-- functions that write are the owner's, and check who calls.

SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

CREATE FUNCTION hello() RETURNS TABLE (
  protocol int, epoch text, system text, is_restored bool, title text, blind bool,
  id text, name text, rights text[], now timestamptz)
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE sql AS $$
  SELECT s.protocol, s.epoch::text, c.system_identifier || ':' || k.timeline_id, s.system <> c.system_identifier::text,
    s.title, s.blind, m.id, m.name, m.rights, clock_timestamp()
  FROM server s CROSS JOIN pg_control_system() c CROSS JOIN pg_control_checkpoint() k
  LEFT JOIN member m ON m.login = session_user AND m.left_at IS NULL $$;

-- A layer's file: the frame with its annotations in the stored order.
CREATE FUNCTION file_of(p_article text, p_annotator text) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT CASE WHEN list IS NULL THEN frame ELSE overlay(frame
      PLACING E'\n  "annotations": [\n    ' || list || E'\n  ]' FROM position(E'\n  "annotations": []' IN frame) FOR 20) END
  FROM factmark.layer l CROSS JOIN LATERAL (
    SELECT string_agg(a.body, E',\n    ' ORDER BY a.start, a."end", a.id COLLATE "C") AS list
    FROM factmark.annotation a WHERE a.article = l.article AND a.annotator = l.annotator) rows
  WHERE l.article = p_article AND l.annotator = p_annotator $$;

-- Takes lines after a head into a layer's trail, and its state; `push` and `adopt` have checked who may.
CREATE FUNCTION take_lines(
  p_article text, p_annotator text, p_by text, p_after int, p_hash text, p_lines text[],
  p_file text, p_base text, p_frame text,
  p_ids text[], p_starts int[], p_ends int[], p_tags text[], p_bodies text[], p_gone text[])
RETURNS TABLE (outcome text, entries int, hash text) LANGUAGE plpgsql SET search_path = factmark, pg_temp AS $$
#variable_conflict use_column
DECLARE
  l layer;
  m text[];
  body text;
  n int := cardinality(p_lines);
  k int;
  head text;
  state text;
  checked bool;
BEGIN
  IF n > 0 AND (SELECT sum(octet_length(x)) FROM unnest(p_lines) x) > 64 * 1024 * 1024 THEN RAISE EXCEPTION 'fm:too-large'; END IF;
  INSERT INTO layer (article, annotator, hash) SELECT a.id, p_annotator, a.sha256 FROM article a WHERE a.id = p_article
    ON CONFLICT DO NOTHING;
  SELECT * INTO l FROM layer x WHERE x.article = p_article AND x.annotator = p_annotator FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'fm:article-unknown'; END IF;
  k := l.entries - p_after;
  IF k < 0 OR k > n OR l.hash <> (CASE WHEN k = 0 THEN p_hash ELSE substr(p_lines[k], 10, 64) END) THEN
    RETURN QUERY SELECT 'forked', l.entries, l.hash;
    RETURN;
  END IF;
  IF k = n AND (p_file IS NULL OR p_file = l.file) THEN
    RETURN QUERY SELECT 'already', l.entries, l.hash;
    RETURN;
  END IF;
  IF p_base IS NOT NULL AND p_base IS DISTINCT FROM l.file THEN
    RETURN QUERY SELECT 'restate', l.entries, l.hash;
    RETURN;
  END IF;
  head := l.hash;
  FOR i IN k + 1 .. n LOOP
    -- Text that users wrote is never read as JSON here: halves of characters in it would fail.
    body := '{' || substr(p_lines[i], 76);
    m := regexp_match(left(body, 400), '^\{"entry":(\d{1,9}),"previous":"([0-9a-f]{64})","at":"[^"\\]*","by":"([^"\\]*)"');
    IF left(p_lines[i], 75) !~ '^\{"hash":"[0-9a-f]{64}",$' OR m IS NULL OR m[1]::int <> p_after + i OR m[2] <> head
      OR encode(sha256(convert_to(body, 'UTF8')), 'hex') <> substr(p_lines[i], 10, 64) THEN
      RAISE EXCEPTION 'fm:trail';
    END IF;
    IF p_by IS NOT NULL AND m[3] <> p_by THEN RAISE EXCEPTION 'fm:by-another'; END IF;
    head := substr(p_lines[i], 10, 64);
  END LOOP;
  INSERT INTO entry (article, annotator, entry, line)
    SELECT p_article, p_annotator, p_after + i, x FROM unnest(p_lines) WITH ORDINALITY u (x, i) WHERE i > k;
  IF p_file IS NOT NULL AND p_file IS DISTINCT FROM l.file THEN
    state := substring(p_frame FROM E'\n  "status": "(open|done)"');
    IF state IS NULL OR position(E'\n  "annotations": []' IN p_frame) = 0 THEN RAISE EXCEPTION 'fm:frame'; END IF;
    IF octet_length(p_frame) > 64 * 1024 * 1024 THEN RAISE EXCEPTION 'fm:too-large'; END IF;
    DELETE FROM annotation x WHERE x.article = p_article AND x.annotator = p_annotator AND (p_base IS NULL OR x.id = ANY (p_gone));
    INSERT INTO annotation (article, annotator, id, start, "end", tag, body)
      SELECT p_article, p_annotator, r.* FROM unnest(p_ids, p_starts, p_ends, p_tags, p_bodies) r
      ON CONFLICT (article, annotator, id) DO UPDATE
        SET start = excluded.start, "end" = excluded."end", tag = excluded.tag, body = excluded.body;
    -- Hashing the whole file grows with the layer, so it is not done at every edit.
    checked := p_base IS NULL OR state = 'done' OR l.pushes % 50 = 49;
  ELSE
    state := l.status;
    checked := false;
  END IF;
  UPDATE layer x SET entries = p_after + n, hash = head, frame = COALESCE(p_frame, x.frame), file = COALESCE(p_file, x.file),
      status = state, pushes = x.pushes + 1, received = clock_timestamp(), changed = pg_current_xact_id()
    WHERE x.article = p_article AND x.annotator = p_annotator;
  IF checked AND encode(sha256(convert_to(file_of(p_article, p_annotator), 'UTF8')), 'hex') <> p_file THEN
    RAISE EXCEPTION 'fm:file-differs';
  END IF;
  IF state = 'done' THEN
    INSERT INTO reveal (article, annotator, entry) VALUES (p_article, p_annotator, p_after + n) ON CONFLICT DO NOTHING;
  END IF;
  RETURN QUERY SELECT 'applied', p_after + n, head;
END $$;

CREATE FUNCTION push(
  p_article text, p_annotator text, p_fence bigint, p_after int, p_hash text, p_lines text[],
  p_file text, p_base text, p_frame text,
  p_ids text[], p_starts int[], p_ends int[], p_tags text[], p_bodies text[], p_gone text[])
RETURNS TABLE (outcome text, entries int, hash text)
SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  who text := me();
BEGIN
  IF who IS NULL THEN RAISE EXCEPTION 'fm:not-a-member'; END IF;
  IF p_annotator = 'adjudicated' THEN
    IF NOT may('adjudicate') THEN RAISE EXCEPTION 'fm:right-adjudicate'; END IF;
    PERFORM FROM lease WHERE article = p_article AND annotator = who AND fence = p_fence AND until > clock_timestamp() FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'fm:lease'; END IF;
  ELSIF p_annotator <> who OR NOT may('annotate') THEN
    RAISE EXCEPTION 'fm:right-annotate';
  END IF;
  -- Adjudicators continue one trail, each under their own ID; the lease says whose turn it is.
  RETURN QUERY SELECT * FROM take_lines(p_article, p_annotator, CASE WHEN p_annotator = who THEN who END, p_after, p_hash,
    p_lines, p_file, p_base, p_frame, p_ids, p_starts, p_ends, p_tags, p_bodies, p_gone);
  IF p_annotator = who THEN
    UPDATE task SET until = greatest(until, clock_timestamp() + interval '14 days'),
        done = CASE WHEN (SELECT status FROM layer WHERE article = p_article AND annotator = who) = 'done'
          THEN COALESCE(done, clock_timestamp()) END
      WHERE article = p_article AND annotator = who;
  END IF;
END $$;

CREATE FUNCTION keep_fork(p_article text, p_annotator text, p_after int, p_hash text, p_lines text[]) RETURNS void
SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF me() IS NULL OR NOT may('annotate') OR p_annotator <> me() THEN RAISE EXCEPTION 'fm:right-annotate'; END IF;
  IF (SELECT sum(octet_length(x)) FROM unnest(p_lines) x) > 64 * 1024 * 1024 THEN RAISE EXCEPTION 'fm:too-large'; END IF;
  INSERT INTO fork (article, annotator, after, hash, lines, digest)
    VALUES (p_article, p_annotator, p_after, p_hash, p_lines,
      encode(sha256(convert_to(array_to_string(p_lines, E'\n'), 'UTF8')), 'hex'))
    ON CONFLICT DO NOTHING;
END $$;

