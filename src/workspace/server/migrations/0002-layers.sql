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

-- What changed from a place on, in the order of transactions that every other has ended before: a number that grew by
-- one at each change would pass over what commits late.
CREATE FUNCTION changes(p_since text, p_key text, p_limit int) RETURNS TABLE (
  key text, kind text, article text, annotator text, entries int, hash text, file text, removed bool, changed text, horizon text)
STABLE SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT c.key, c.kind, c.article, c.annotator, c.entries, c.hash, c.file, c.removed, c.changed::text, h.horizon::text
  FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon) h LEFT JOIN LATERAL (
    (SELECT ('a:' || a.id) COLLATE "C" AS key, 'article' AS kind, a.id AS article, '' AS annotator, 0 AS entries, '' AS hash, a.file,
        a.removed IS NOT NULL AS removed, a.changed
      FROM article a WHERE a.changed >= p_since::xid8 AND a.changed < h.horizon
        AND (a.changed > p_since::xid8 OR 'a:' || a.id > p_key COLLATE "C")
      ORDER BY a.changed, 'a:' || a.id COLLATE "C" LIMIT p_limit)
    UNION ALL
    (SELECT ('l:' || l.article || '/' || l.annotator) COLLATE "C", 'layer', l.article, l.annotator, l.entries, l.hash, l.file, false, l.changed
      FROM layer l WHERE l.changed >= p_since::xid8 AND l.changed < h.horizon
        AND (l.changed > p_since::xid8 OR 'l:' || l.article || '/' || l.annotator > p_key COLLATE "C")
      ORDER BY l.changed, 'l:' || l.article || '/' || l.annotator COLLATE "C" LIMIT p_limit)
    UNION ALL
    (SELECT ('r:' || r.article) COLLATE "C", 'reveal', r.article, r.annotator, r.entry, '', NULL, false, r.changed
      FROM reveal r WHERE r.annotator = (SELECT me()) AND r.changed >= p_since::xid8 AND r.changed < h.horizon
        AND (r.changed > p_since::xid8 OR 'r:' || r.article > p_key COLLATE "C")
      ORDER BY r.changed, 'r:' || r.article COLLATE "C" LIMIT p_limit)
    ORDER BY 9, 1 LIMIT p_limit) c ON true
  ORDER BY c.changed, c.key COLLATE "C";
END $$;

CREATE FUNCTION layers_on(p_article text)
RETURNS TABLE (article text, annotator text, entries int, hash text, file text)
STABLE SET search_path = factmark, pg_temp LANGUAGE sql AS
  $$ SELECT article, annotator, entries, hash, file FROM layer WHERE article = p_article ORDER BY annotator $$;

-- The lines after a head; after none where that head isn't on the trail. Without rows: no such layer is to be seen.
CREATE FUNCTION lines_of(p_article text, p_annotator text, p_entries int, p_hash text)
RETURNS TABLE (after int, line text, entries int, hash text, file text)
STABLE SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  l record;
  start int := 0;
BEGIN
  SELECT x.entries, x.hash, x.file INTO l FROM layer x WHERE x.article = p_article AND x.annotator = p_annotator;
  IF NOT FOUND THEN RETURN; END IF;
  IF EXISTS (SELECT FROM entry e WHERE e.article = p_article AND e.annotator = p_annotator AND e.entry = p_entries
    AND substr(e.line, 10, 64) = p_hash) THEN start := p_entries; END IF;
  RETURN QUERY SELECT start, e.line, l.entries, l.hash, l.file FROM (SELECT) one
    LEFT JOIN entry e ON e.article = p_article AND e.annotator = p_annotator AND e.entry > start ORDER BY e.entry;
END $$;

CREATE FUNCTION layer_file(p_article text, p_annotator text)
RETURNS TABLE (text text, entries int, hash text, file text)
STABLE SET search_path = factmark, pg_temp LANGUAGE sql AS $$
  SELECT file_of(article, annotator), entries, hash, file FROM layer
  WHERE article = p_article AND annotator = p_annotator AND file IS NOT NULL $$;

CREATE FUNCTION article_file(p_article text) RETURNS text STABLE SET search_path = factmark, pg_temp LANGUAGE sql AS
  $$ SELECT json FROM article_text WHERE article = p_article $$;

CREATE FUNCTION add_article(p_id text, p_sha256 text, p_title text, p_language text, p_body text, p_json text)
RETURNS TABLE (outcome text, id text) SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  other text;
BEGIN
  IF NOT may('articles') AND NOT pg_has_role(session_user, current_user, 'MEMBER') THEN RAISE EXCEPTION 'fm:right-articles'; END IF;
  IF octet_length(p_json) > 64 * 1024 * 1024 THEN RAISE EXCEPTION 'fm:too-large'; END IF;
  IF encode(sha256(convert_to(p_body, 'UTF8')), 'hex') <> p_sha256 THEN RAISE EXCEPTION 'fm:article-differs'; END IF;
  INSERT INTO article (id, sha256, file, title, language)
    VALUES (p_id, p_sha256, encode(sha256(convert_to(p_json, 'UTF8')), 'hex'), p_title, p_language)
    ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO article_text (article, language, json, body) VALUES (p_id, p_language, p_json, p_body);
    RETURN QUERY SELECT 'added', p_id;
    RETURN;
  END IF;
  SELECT a.id INTO other FROM article a WHERE a.sha256 = p_sha256;
  RETURN QUERY SELECT CASE WHEN other IS NULL THEN 'taken' ELSE 'known' END, COALESCE(other, p_id);
END $$;

-- Without a setting of its own, so that it is planned as part of the query that calls it.
CREATE FUNCTION page(p_title text, p_id text, p_limit int)
RETURNS TABLE (id text, title text, language text, status text) STABLE LANGUAGE sql AS $$
  SELECT a.id, a.title, a.language, l.status FROM (
    SELECT x.id, x.title, x.language FROM factmark.article x
    WHERE x.removed IS NULL AND (x.title COLLATE "nl-x-icu", x.id) > (p_title COLLATE "nl-x-icu", p_id)
    ORDER BY x.title COLLATE "nl-x-icu", x.id LIMIT p_limit) a
  LEFT JOIN factmark.layer l ON l.article = a.id AND l.annotator = (SELECT factmark.me())
  ORDER BY a.title COLLATE "nl-x-icu", a.id $$;

-- All words, the last as the beginning of one, in each language's own way.
CREATE FUNCTION search_query(p_words text) RETURNS tsquery STABLE SET search_path = factmark, pg_temp LANGUAGE sql AS $$
  SELECT (plainto_tsquery('factmark.nl', w[1]) && to_tsquery('factmark.nl', w[2]))
    || (plainto_tsquery('factmark.en', w[1]) && to_tsquery('factmark.en', w[2]))
    || (plainto_tsquery('factmark.other', w[1]) && to_tsquery('factmark.other', w[2]))
  FROM (SELECT ARRAY[regexp_replace(p, '\S+$', ''), quote_literal(substring(p FROM '\S+$')) || ':*'] AS w
    FROM (SELECT btrim(regexp_replace(p_words, '[''\\:&|!()<>*]', ' ', 'g')) AS p) q WHERE p <> '') s $$;

CREATE FUNCTION search(p_words text, p_after text, p_limit int) RETURNS TABLE (id text, title text)
STABLE SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  asked tsquery := search_query(p_words);
BEGIN
  -- First the index of words: in the order of IDs every text would be looked into until enough are found.
  RETURN QUERY WITH found AS MATERIALIZED (SELECT t.article FROM article_text t WHERE t.words @@ asked AND t.article > p_after)
    SELECT a.id, a.title FROM found f JOIN article a ON a.id = f.article WHERE a.removed IS NULL ORDER BY a.id LIMIT p_limit;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA factmark FROM PUBLIC;
GRANT EXECUTE ON FUNCTION me(), may(text), is_blind(), hello(), file_of(text, text),
  push(text, text, bigint, int, text, text[], text, text, text, text[], int[], int[], text[], text[], text[]),
  keep_fork(text, text, int, text, text[]), changes(text, text, int), layers_on(text), lines_of(text, text, int, text),
  layer_file(text, text), article_file(text), add_article(text, text, text, text, text, text), page(text, text, int),
  search_query(text), search(text, text, int) TO "fm:member";
RESET ROLE;
