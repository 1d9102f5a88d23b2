-- Articles that somebody gave back come to them again only when nothing else is free, or when they say so at once.
SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

CREATE TABLE returned (
  article text NOT NULL REFERENCES article,
  annotator text NOT NULL REFERENCES member,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (article, annotator)
);

CREATE OR REPLACE FUNCTION take_task() RETURNS text SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  who text := me();
  found_article text;
  again bool;
BEGIN
  IF who IS NULL OR NOT may('annotate') THEN RAISE EXCEPTION 'fm:right-annotate'; END IF;
  -- One of a member's own calls at a time, so that no article comes twice.
  PERFORM pg_advisory_xact_lock(hashtext('factmark:task:' || who));
  UPDATE task SET annotator = NULL, until = NULL WHERE (article, slot) IN (
    SELECT article, slot FROM task WHERE until < clock_timestamp() AND done IS NULL FOR UPDATE SKIP LOCKED);
  FOREACH again IN ARRAY ARRAY[false, true] LOOP
    UPDATE task SET annotator = who, until = clock_timestamp() + interval '14 days' WHERE (article, slot) = (
      SELECT t.article, t.slot FROM task t JOIN article a ON a.id = t.article
      WHERE t.annotator IS NULL AND a.removed IS NULL AND NOT EXISTS (SELECT FROM task o WHERE o.article = t.article AND o.annotator = who)
        AND (again OR NOT EXISTS (SELECT FROM returned r WHERE r.article = t.article AND r.annotator = who))
      ORDER BY t.article, t.slot FOR UPDATE OF t SKIP LOCKED LIMIT 1)
      RETURNING article INTO found_article;
    EXIT WHEN found_article IS NOT NULL;
  END LOOP;
  RETURN found_article;
END $$;

CREATE OR REPLACE FUNCTION return_task(p_article text) RETURNS bool SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  UPDATE task SET annotator = NULL, until = NULL WHERE article = p_article AND annotator = me() AND done IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO returned (article, annotator) VALUES (p_article, me()) ON CONFLICT (article, annotator) DO UPDATE SET at = clock_timestamp();
  RETURN true;
END $$;

-- Takes one again that the member gave back; whether a place of it was still free.
CREATE FUNCTION take_again(p_article text) RETURNS bool SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  who text := me();
BEGIN
  IF who IS NULL OR NOT may('annotate') THEN RAISE EXCEPTION 'fm:right-annotate'; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('factmark:task:' || who));
  IF NOT EXISTS (SELECT FROM returned WHERE article = p_article AND annotator = who) THEN RETURN false; END IF;
  UPDATE task SET annotator = who, until = clock_timestamp() + interval '14 days' WHERE (article, slot) = (
    SELECT t.article, t.slot FROM task t JOIN article a ON a.id = t.article
    WHERE t.article = p_article AND t.annotator IS NULL AND a.removed IS NULL
      AND NOT EXISTS (SELECT FROM task o WHERE o.article = p_article AND o.annotator = who)
    ORDER BY t.slot FOR UPDATE OF t SKIP LOCKED LIMIT 1);
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM returned WHERE article = p_article AND annotator = who;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION take_again(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_again(text) TO "fm:member";
RESET ROLE;
