-- A layer of a folder that becomes a server's: whoever's it is, by an administrator.
CREATE FUNCTION adopt(
  p_article text, p_annotator text, p_after int, p_hash text, p_lines text[],
  p_file text, p_base text, p_frame text,
  p_ids text[], p_starts int[], p_ends int[], p_tags text[], p_bodies text[], p_gone text[])
RETURNS TABLE (outcome text, entries int, hash text) SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM administers();
  RETURN QUERY SELECT * FROM take_lines(p_article, p_annotator, NULL, p_after, p_hash, p_lines, p_file, p_base, p_frame,
    p_ids, p_starts, p_ends, p_tags, p_bodies, p_gone);
END $$;

-- Layers whose trail or file isn't what was sent, without a word of them.
CREATE FUNCTION verify() RETURNS TABLE (article text, annotator text, fault text)
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM administers();
  RETURN QUERY
    SELECT DISTINCT e.article, e.annotator, 'trail' FROM (
      SELECT x.*, lag(substr(x.line, 10, 64)) OVER (PARTITION BY x.article, x.annotator ORDER BY x.entry) AS before,
        row_number() OVER (PARTITION BY x.article, x.annotator ORDER BY x.entry) AS n FROM entry x) e
    JOIN article a ON a.id = e.article
    WHERE e.entry <> e.n OR encode(sha256(convert_to('{' || substr(e.line, 76), 'UTF8')), 'hex') <> substr(e.line, 10, 64)
      OR substring(left(e.line, 400) FROM '"previous":"([0-9a-f]{64})"') <> COALESCE(e.before, a.sha256)
    UNION ALL
    SELECT l.article, l.annotator, 'head' FROM layer l LEFT JOIN LATERAL (
      SELECT y.entry, substr(y.line, 10, 64) AS hash FROM entry y WHERE y.article = l.article AND y.annotator = l.annotator
      ORDER BY y.entry DESC LIMIT 1) e ON true
    WHERE l.entries <> COALESCE(e.entry, 0) OR (e.hash IS NOT NULL AND l.hash <> e.hash)
    UNION ALL
    SELECT l.article, l.annotator, 'file' FROM layer l
    WHERE l.file IS NOT NULL AND l.file <> encode(sha256(convert_to(file_of(l.article, l.annotator), 'UTF8')), 'hex')
    UNION ALL
    SELECT a.id, '', 'article' FROM article a JOIN article_text t ON t.article = a.id
    WHERE a.file <> encode(sha256(convert_to(t.json, 'UTF8')), 'hex') OR a.sha256 <> encode(sha256(convert_to(t.body, 'UTF8')), 'hex');
END $$;

-- Today's seal: all heads in one hash, and that of the day before.
CREATE FUNCTION make_seal() RETURNS TABLE (day date, previous text, heads text)
SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM administers();
  INSERT INTO seal (day, previous, heads)
    SELECT current_date, COALESCE((SELECT encode(sha256(convert_to(s.previous || s.heads, 'UTF8')), 'hex') FROM seal s ORDER BY s.day DESC LIMIT 1), ''),
      encode(sha256(convert_to(COALESCE((SELECT string_agg(l.article || '/' || l.annotator || ' ' || l.entries || ' ' || l.hash, E'\n'
        ORDER BY l.article COLLATE "C", l.annotator COLLATE "C") FROM layer l), ''), 'UTF8')), 'hex')
    ON CONFLICT DO NOTHING;
  RETURN QUERY SELECT s.day, s.previous, s.heads FROM seal s ORDER BY s.day DESC LIMIT 1;
END $$;

-- After a dump was restored: the numbers of transactions in it say nothing here, so everything counts as changed.
CREATE FUNCTION after_restore() RETURNS void SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_has_role(session_user, current_user, 'MEMBER') THEN RAISE EXCEPTION 'fm:right-admin'; END IF;
  UPDATE server SET epoch = gen_random_uuid(), system = (SELECT system_identifier::text FROM pg_control_system());
  UPDATE article SET changed = pg_current_xact_id();
  UPDATE layer SET changed = pg_current_xact_id();
  UPDATE reveal SET changed = pg_current_xact_id();
  INSERT INTO event (what, details) VALUES ('after-restore', '');
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA factmark FROM PUBLIC;
GRANT EXECUTE ON FUNCTION administers(), invite(text, text, text[], text, bool), revoke_member(text), set_password(text),
  set_blind(bool), door(), members(), figures(), remove_article(text, bool), assign(text[], int, text[]), take_task(), return_task(text),
  settle_open(text), settle_close(text, bigint), swap_document(text, int, text),
  adopt(text, text, int, text, text[], text, text, text, text[], int[], int[], text[], text[], text[]),
  verify(), make_seal(), after_restore() TO "fm:member";
RESET ROLE;
