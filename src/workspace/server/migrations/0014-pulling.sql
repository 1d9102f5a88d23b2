-- Fetching many layers asked who may see each of them by four functions for one layer; what is the same for all of them is
-- asked once now.
SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

-- Whether the caller may see every layer; without a member nobody may.
CREATE FUNCTION sees_all() RETURNS bool STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM member m CROSS JOIN server s
    WHERE m.login = session_user AND m.left_at IS NULL AND (NOT s.blind OR 'adjudicate' = ANY (m.rights)));
END $$;

-- As before: all of them, one's own, and those on an article that was revealed to the caller.
CREATE OR REPLACE FUNCTION may_see(p_article text, p_annotator text) RETURNS bool STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  who constant text := me();
BEGIN
  RETURN who IS NOT NULL AND (p_annotator = who OR sees_all() OR EXISTS (SELECT FROM reveal r WHERE r.article = p_article AND r.annotator = who));
END $$;

-- As before; the rule of `may_see`, with what doesn't depend on the layer asked once.
CREATE OR REPLACE FUNCTION many_layers(p_articles text[], p_annotators text[], p_entries int[], p_hashes text[])
RETURNS TABLE (n int, after int, lines text, body text, entries int, hash text, file text)
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  who constant text := me();
  sees_all constant bool := sees_all();
BEGIN
  RETURN QUERY
    SELECT q.n::int, s.start,
      (SELECT string_agg(e.line, E'\n' ORDER BY e.entry) FROM entry e
        WHERE e.article = l.article AND e.annotator = l.annotator AND e.entry > s.start),
      CASE WHEN s.start = 0 AND l.file IS NOT NULL THEN file_of(l.article, l.annotator) END, l.entries, l.hash, l.file
    FROM unnest(p_articles, p_annotators, p_entries, p_hashes) WITH ORDINALITY q (article, annotator, entries, hash, n)
    JOIN layer l ON l.article = q.article AND l.annotator = q.annotator AND who IS NOT NULL
      AND (l.annotator = who OR sees_all OR EXISTS (SELECT FROM reveal r WHERE r.article = l.article AND r.annotator = who))
    CROSS JOIN LATERAL (SELECT CASE WHEN q.entries > 0 AND EXISTS (SELECT FROM entry e WHERE e.article = l.article AND e.annotator = l.annotator
      AND e.entry = q.entries AND substr(e.line, 10, 64) = q.hash) THEN q.entries ELSE 0 END AS start) s
    ORDER BY q.n;
END $$;

REVOKE ALL ON FUNCTION sees_all() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sees_all() TO "fm:member";
RESET ROLE;
