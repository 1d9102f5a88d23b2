-- Two calls that took too long. The one that is made most finds nothing new and nobody changed: one query tells, in a
-- session in which `greet` found which cluster this is. The other searches.
SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

-- The time, where nothing changed in this transaction or a later one, whoever may see it, and who is asking, and of what
-- server, is what the caller knows; else nothing, and the caller greets.
CREATE FUNCTION poll(p_since text, p_greeting text) RETURNS timestamptz STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('factmark.cluster', true) IS NULL THEN RETURN NULL; END IF;
  RETURN (SELECT clock_timestamp() FROM server s JOIN member m ON m.login = session_user AND m.left_at IS NULL
    WHERE p_greeting = concat_ws(E'\n', s.protocol, s.epoch, s.title, s.blind::text, m.id, m.name, array_to_string(m.rights, ','), s.largest_file)
      AND (p_since::xid8 <= ANY (ARRAY[
        (SELECT x.changed FROM layer x ORDER BY x.changed DESC LIMIT 1), (SELECT x.changed FROM article x ORDER BY x.changed DESC LIMIT 1),
        (SELECT x.changed FROM claim x ORDER BY x.changed DESC LIMIT 1), (SELECT x.changed FROM reveal x ORDER BY x.changed DESC LIMIT 1),
        (SELECT x.changed FROM document x ORDER BY x.changed DESC LIMIT 1)])) IS NOT TRUE);
END $$;

-- As before, but once where the languages make the same of the words.
CREATE OR REPLACE FUNCTION search_query(p_words text) RETURNS tsquery STABLE SET search_path = factmark, pg_temp LANGUAGE sql AS $$
  SELECT CASE cardinality(q) WHEN 1 THEN q[1] WHEN 2 THEN q[1] || q[2] ELSE q[1] || q[2] || q[3] END
  FROM (SELECT array_agg(DISTINCT each) AS q
    FROM (SELECT ARRAY[regexp_replace(p, '\S+$', ''), quote_literal(substring(p FROM '\S+$')) || ':*'] AS w
      FROM (SELECT btrim(regexp_replace(p_words, '[''\\:&|!()<>*]', ' ', 'g')) AS p) asked WHERE p <> '') s
    CROSS JOIN LATERAL unnest(ARRAY[
      plainto_tsquery('factmark.nl', w[1]) && to_tsquery('factmark.nl', w[2]),
      plainto_tsquery('factmark.en', w[1]) && to_tsquery('factmark.en', w[2]),
      plainto_tsquery('factmark.other', w[1]) && to_tsquery('factmark.other', w[2])]) each) queries $$;

-- As before, but of words that many texts hold, the first in the order are looked for, and not all of them.
CREATE OR REPLACE FUNCTION list_articles(p_words text, p_order text, p_after text, p_id text, p_limit int)
RETURNS TABLE (id text, title text, language text, added timestamptz, place text, annotators bigint)
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  asked tsquery;
  ids text[];
  texts text[];
  titles text[];
  many constant int := 2000;
  most int := LEAST(p_limit, 200);
  before timestamptz := 'infinity';
BEGIN
  IF me() IS NULL AND NOT pg_has_role(session_user, current_user, 'MEMBER') THEN RAISE EXCEPTION 'fm:not-a-member'; END IF;
  IF p_order = 'added' AND p_after <> '' THEN before := p_after::timestamptz; END IF;
  IF btrim(p_words) <> '' THEN
    asked := search_query(p_words);
    texts := ARRAY(SELECT t.article FROM article_text t WHERE t.words @@ asked LIMIT many);
    titles := ARRAY(SELECT y.id FROM article y WHERE y.removed IS NULL AND to_tsvector('factmark.other', y.title) @@ asked LIMIT many);
  END IF;
  IF btrim(p_words) = '' THEN
    IF p_order = 'added' THEN
      ids := ARRAY(SELECT x.id FROM article x WHERE x.removed IS NULL AND (x.added, x.id) < (before, p_id)
        ORDER BY x.added DESC, x.id DESC LIMIT most);
    ELSE
      ids := ARRAY(SELECT x.id FROM article x
        WHERE x.removed IS NULL AND (x.title COLLATE "nl-x-icu", x.id) > (p_after COLLATE "nl-x-icu", p_id)
        ORDER BY x.title COLLATE "nl-x-icu", x.id LIMIT most);
    END IF;
  ELSIF cardinality(texts) < many AND cardinality(titles) < many THEN
    IF p_order = 'added' THEN
      ids := ARRAY(SELECT x.id FROM article x WHERE x.id = ANY (texts || titles) AND x.removed IS NULL AND (x.added, x.id) < (before, p_id)
        ORDER BY x.added DESC, x.id DESC LIMIT most);
    ELSE
      ids := ARRAY(SELECT x.id FROM article x WHERE x.id = ANY (texts || titles) AND x.removed IS NULL
          AND (x.title COLLATE "nl-x-icu", x.id) > (p_after COLLATE "nl-x-icu", p_id)
        ORDER BY x.title COLLATE "nl-x-icu", x.id LIMIT most);
    END IF;
  ELSIF p_order = 'added' THEN
    ids := ARRAY(SELECT a.id FROM (SELECT x.id, x.title, x.added FROM article x
        WHERE x.removed IS NULL AND (x.added, x.id) < (before, p_id) ORDER BY x.added DESC, x.id DESC OFFSET 0) a
      WHERE (SELECT t.words @@ asked FROM article_text t WHERE t.article = a.id) OR to_tsvector('factmark.other', a.title) @@ asked
      ORDER BY a.added DESC, a.id DESC LIMIT most);
  ELSE
    ids := ARRAY(SELECT a.id FROM (SELECT x.id, x.title FROM article x
        WHERE x.removed IS NULL AND (x.title COLLATE "nl-x-icu", x.id) > (p_after COLLATE "nl-x-icu", p_id)
        ORDER BY x.title COLLATE "nl-x-icu", x.id OFFSET 0) a
      WHERE (SELECT t.words @@ asked FROM article_text t WHERE t.article = a.id) OR to_tsvector('factmark.other', a.title) @@ asked
      ORDER BY a.title COLLATE "nl-x-icu", a.id LIMIT most);
  END IF;
  RETURN QUERY SELECT a.id, a.title, a.language, a.added, CASE p_order WHEN 'added' THEN a.added::text ELSE a.title END,
      (SELECT count(*) FROM layer l WHERE l.article = a.id AND l.annotator <> 'adjudicated')
    FROM unnest(ids) WITH ORDINALITY u (article, n) JOIN article a ON a.id = u.article ORDER BY u.n;
END $$;

REVOKE ALL ON FUNCTION poll(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION poll(text, text) TO "fm:member";
RESET ROLE;
