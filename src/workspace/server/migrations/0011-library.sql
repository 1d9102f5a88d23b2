-- Articles for whoever looks for some: by title or the newest first, all or those with these words in the title or the text.
SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

CREATE INDEX article_added ON article (added, id) WHERE removed IS NULL;
CREATE INDEX article_title_words ON article USING gin (to_tsvector('factmark.other', title)) WHERE removed IS NULL;

-- A page after the article p_id, whose place in the order is p_after (both '' for the first). How many have annotated an
-- article is no secret of a blind round, as in a folder; who, and what, is.
CREATE FUNCTION list_articles(p_words text, p_order text, p_after text, p_id text, p_limit int)
RETURNS TABLE (id text, title text, language text, added timestamptz, place text, annotators bigint)
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  asked tsquery;
  ids text[];
  most int := LEAST(p_limit, 200);
  before timestamptz := 'infinity';
BEGIN
  IF me() IS NULL AND NOT pg_has_role(session_user, current_user, 'MEMBER') THEN RAISE EXCEPTION 'fm:not-a-member'; END IF;
  IF p_order = 'added' AND p_after <> '' THEN before := p_after::timestamptz; END IF;
  IF btrim(p_words) = '' THEN
    IF p_order = 'added' THEN
      ids := ARRAY(SELECT x.id FROM article x WHERE x.removed IS NULL AND (x.added, x.id) < (before, p_id)
        ORDER BY x.added DESC, x.id DESC LIMIT most);
    ELSE
      ids := ARRAY(SELECT x.id FROM article x
        WHERE x.removed IS NULL AND (x.title COLLATE "nl-x-icu", x.id) > (p_after COLLATE "nl-x-icu", p_id)
        ORDER BY x.title COLLATE "nl-x-icu", x.id LIMIT most);
    END IF;
  ELSE
    asked := search_query(p_words);
    -- First the indexes of words: in the order of titles every text would be looked into until enough are found.
    IF p_order = 'added' THEN
      ids := ARRAY(WITH found AS MATERIALIZED (
          SELECT t.article FROM article_text t WHERE t.words @@ asked
          UNION SELECT y.id FROM article y WHERE y.removed IS NULL AND to_tsvector('factmark.other', y.title) @@ asked)
        SELECT x.id FROM found f JOIN article x ON x.id = f.article WHERE x.removed IS NULL AND (x.added, x.id) < (before, p_id)
        ORDER BY x.added DESC, x.id DESC LIMIT most);
    ELSE
      ids := ARRAY(WITH found AS MATERIALIZED (
          SELECT t.article FROM article_text t WHERE t.words @@ asked
          UNION SELECT y.id FROM article y WHERE y.removed IS NULL AND to_tsvector('factmark.other', y.title) @@ asked)
        SELECT x.id FROM found f JOIN article x ON x.id = f.article
        WHERE x.removed IS NULL AND (x.title COLLATE "nl-x-icu", x.id) > (p_after COLLATE "nl-x-icu", p_id)
        ORDER BY x.title COLLATE "nl-x-icu", x.id LIMIT most);
    END IF;
  END IF;
  RETURN QUERY SELECT a.id, a.title, a.language, a.added, CASE p_order WHEN 'added' THEN a.added::text ELSE a.title END,
      (SELECT count(*) FROM layer l WHERE l.article = a.id AND l.annotator <> 'adjudicated')
    FROM unnest(ids) WITH ORDINALITY u (article, n) JOIN article a ON a.id = u.article ORDER BY u.n;
END $$;

REVOKE ALL ON FUNCTION list_articles(text, text, text, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_articles(text, text, text, text, int) TO "fm:member";
RESET ROLE;
