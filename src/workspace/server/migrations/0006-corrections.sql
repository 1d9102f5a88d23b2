-- An article's details, corrected; whose turn it is to resolve differences; what changed, of all there is.

SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

-- The article's file with other details. Its text stays: the digest of it that the file names is the article's own, and
-- whoever fetches the file compares it with the text.
CREATE FUNCTION correct_article(p_article text, p_file text, p_title text, p_language text, p_json text) RETURNS text
SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  a article;
  sha text := encode(sha256(convert_to(p_json, 'UTF8')), 'hex');
BEGIN
  IF NOT may('articles') THEN RAISE EXCEPTION 'fm:right-articles'; END IF;
  IF octet_length(p_json) > 64 * 1024 * 1024 THEN RAISE EXCEPTION 'fm:too-large'; END IF;
  SELECT * INTO a FROM article x WHERE x.id = p_article FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'fm:article-unknown'; END IF;
  IF a.file = sha THEN RETURN 'already'; END IF;
  IF a.file <> p_file THEN RETURN 'moved'; END IF;
  IF position(E'\n  "sha256": "' || a.sha256 || '"' IN p_json) = 0 THEN RAISE EXCEPTION 'fm:article-differs'; END IF;
  UPDATE article x SET file = sha, title = p_title, language = p_language, changed = pg_current_xact_id() WHERE x.id = p_article;
  UPDATE article_text x SET json = p_json, language = p_language WHERE x.article = p_article;
  INSERT INTO event (what, details) VALUES ('correct', p_article);
  RETURN 'corrected';
END $$;

-- Whose turn it is, and since when; `fence` is null where it is somebody else's.
ALTER TABLE lease ADD COLUMN since timestamptz NOT NULL DEFAULT clock_timestamp();
DROP FUNCTION settle_open(text);
CREATE FUNCTION settle_open(p_article text) RETURNS TABLE (fence bigint, holder text, name text, since timestamptz, until timestamptz)
SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  IF NOT may('adjudicate') THEN RAISE EXCEPTION 'fm:right-adjudicate'; END IF;
  IF NOT EXISTS (SELECT FROM article a WHERE a.id = p_article) THEN RAISE EXCEPTION 'fm:article-unknown'; END IF;
  INSERT INTO lease AS l (article, annotator, fence, until) VALUES (p_article, me(), 1, clock_timestamp() + interval '15 minutes')
    ON CONFLICT (article) DO UPDATE SET annotator = me(), until = clock_timestamp() + interval '15 minutes',
      fence = l.fence + CASE WHEN l.annotator = me() AND l.until > clock_timestamp() THEN 0 ELSE 1 END,
      since = CASE WHEN l.annotator = me() AND l.until > clock_timestamp() THEN l.since ELSE clock_timestamp() END
    WHERE l.annotator = me() OR l.until < clock_timestamp();
  RETURN QUERY SELECT CASE WHEN l.annotator = me() THEN l.fence END, l.annotator, m.name, l.since, l.until
    FROM lease l JOIN member m ON m.id = l.annotator WHERE l.article = p_article;
END $$;

-- As before; what is sent of the adjudicated layer was made by whoever has the lease.
CREATE OR REPLACE FUNCTION push(
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
  RETURN QUERY SELECT * FROM take_lines(p_article, p_annotator, who, p_after, p_hash,
    p_lines, p_file, p_base, p_frame, p_ids, p_starts, p_ends, p_tags, p_bodies, p_gone);
  IF p_annotator = who THEN
    UPDATE task SET until = greatest(until, clock_timestamp() + interval '14 days'),
        done = CASE WHEN (SELECT status FROM layer WHERE article = p_article AND annotator = who) = 'done'
          THEN COALESCE(done, clock_timestamp()) END
      WHERE article = p_article AND annotator = who;
  END IF;
END $$;

-- Lines of a merge, kept by whoever merged: of their own layer, or of the adjudicated one.
CREATE OR REPLACE FUNCTION keep_fork(p_article text, p_annotator text, p_after int, p_hash text, p_lines text[]) RETURNS void
SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((p_annotator = me() AND may('annotate')) OR (p_annotator = 'adjudicated' AND may('adjudicate'))) THEN
    RAISE EXCEPTION 'fm:right-annotate';
  END IF;
  IF (SELECT sum(octet_length(x)) FROM unnest(p_lines) x) > 64 * 1024 * 1024 THEN RAISE EXCEPTION 'fm:too-large'; END IF;
  INSERT INTO fork (article, annotator, after, hash, lines, digest)
    VALUES (p_article, p_annotator, p_after, p_hash, p_lines,
      encode(sha256(convert_to(array_to_string(p_lines, E'\n'), 'UTF8')), 'hex'))
    ON CONFLICT DO NOTHING;
END $$;

-- As before, with shared documents and claim records, whose version is in `entries`.
CREATE OR REPLACE FUNCTION changes(p_since text, p_key text, p_limit int) RETURNS TABLE (
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
    UNION ALL
    (SELECT ('d:' || d.key) COLLATE "C", 'document', d.key, '', d.version, '', NULL, false, d.changed
      FROM document d WHERE d.changed >= p_since::xid8 AND d.changed < h.horizon
        AND (d.changed > p_since::xid8 OR 'd:' || d.key > p_key COLLATE "C"))
    UNION ALL
    (SELECT ('c:' || c.id) COLLATE "C", 'claim', c.id, '', c.version, '', NULL, false, c.changed
      FROM claim c WHERE c.changed >= p_since::xid8 AND c.changed < h.horizon
        AND (c.changed > p_since::xid8 OR 'c:' || c.id > p_key COLLATE "C")
      ORDER BY c.changed, 'c:' || c.id COLLATE "C" LIMIT p_limit)
    ORDER BY 9, 1 LIMIT p_limit) c ON true
  ORDER BY c.changed, c.key COLLATE "C";
END $$;

CREATE OR REPLACE FUNCTION after_restore() RETURNS void SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_has_role(session_user, current_user, 'MEMBER') THEN RAISE EXCEPTION 'fm:right-admin'; END IF;
  UPDATE server SET epoch = gen_random_uuid(), system = (SELECT system_identifier::text FROM pg_control_system());
  UPDATE article SET changed = pg_current_xact_id();
  UPDATE layer SET changed = pg_current_xact_id();
  UPDATE reveal SET changed = pg_current_xact_id();
  UPDATE document SET changed = pg_current_xact_id();
  UPDATE claim SET changed = pg_current_xact_id();
  -- Nobody goes on with a lease of before: its number is behind what it was.
  UPDATE lease SET until = clock_timestamp(), fence = fence + 1000000;
  INSERT INTO event (what, details) VALUES ('after-restore', '');
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA factmark FROM PUBLIC;
GRANT EXECUTE ON FUNCTION correct_article(text, text, text, text, text), settle_open(text) TO "fm:member";
RESET ROLE;
