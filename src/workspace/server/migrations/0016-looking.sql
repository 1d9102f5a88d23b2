-- Who fetches a colleague's layer while blind tagging is off has looked: that is noted as where a layer is done, with how
-- far their own was, and holds when blind tagging is on again. It is no news to them: they have what it opens.
SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

CREATE FUNCTION note_looks(p_articles text[], p_annotators text[]) RETURNS void SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  who constant text := me();
BEGIN
  IF who IS NULL OR is_blind() OR may('adjudicate') OR current_setting('transaction_read_only') = 'on' THEN RETURN; END IF;
  INSERT INTO reveal (article, annotator, entry, changed)
    SELECT DISTINCT l.article, who, COALESCE((SELECT o.entries FROM layer o WHERE o.article = l.article AND o.annotator = who), 0), '0'::xid8
    FROM unnest(p_articles, p_annotators) q (article, annotator) JOIN layer l ON l.article = q.article AND l.annotator = q.annotator
    WHERE l.annotator <> who ON CONFLICT DO NOTHING;
END $$;

ALTER FUNCTION many_layers(text[], text[], int[], text[]) RENAME TO layers_asked;
CREATE FUNCTION many_layers(p_articles text[], p_annotators text[], p_entries int[], p_hashes text[])
RETURNS TABLE (n int, after int, lines text, body text, entries int, hash text, file text)
VOLATILE SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_looks(p_articles, p_annotators);
  RETURN QUERY SELECT * FROM layers_asked(p_articles, p_annotators, p_entries, p_hashes);
END $$;

-- The library has been listed and searched by `list_articles` for long.
DROP FUNCTION page(text, text, int), search(text, text, int), my_statuses(text[]);

-- Each session planned what it calls most five times before it kept a plan; with 500 sessions that adds up.
DO $$
DECLARE
  f regprocedure;
BEGIN
  FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'factmark'::regnamespace AND p.proname IN ('push', 'take_lines', 'poll', 'greet', 'note_looks') LOOP
    EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_generic_plan', f);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION note_looks(text[], text[]), many_layers(text[], text[], int[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_looks(text[], text[]), many_layers(text[], text[], int[], text[]) TO "fm:member";
RESET ROLE;
