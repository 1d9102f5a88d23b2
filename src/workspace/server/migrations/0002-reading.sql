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
