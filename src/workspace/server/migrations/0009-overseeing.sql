-- What administrators, and whoever resolves differences, see of a round; and the rights that administrators give.
SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

CREATE FUNCTION oversees() RETURNS void STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT may('admin') AND NOT may('adjudicate') AND NOT pg_has_role(session_user, current_user, 'MEMBER') THEN
    RAISE EXCEPTION 'fm:right-admin';
  END IF;
END $$;

-- A team that nobody of it administers could only be put right on the server itself.
CREATE FUNCTION keep_an_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.left_at IS NULL AND 'admin' = ANY (OLD.rights) AND (NEW.left_at IS NOT NULL OR 'admin' <> ALL (NEW.rights))
    AND NOT pg_has_role(session_user, current_user, 'MEMBER')
    AND NOT EXISTS (SELECT FROM factmark.member WHERE id <> OLD.id AND left_at IS NULL AND 'admin' = ANY (rights)) THEN
    RAISE EXCEPTION 'fm:last-admin';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_an_admin BEFORE UPDATE ON member FOR EACH ROW EXECUTE FUNCTION keep_an_admin();

CREATE FUNCTION set_rights(p_id text, p_rights text[]) RETURNS void SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM administers();
  UPDATE member SET rights = p_rights WHERE id = p_id AND left_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'fm:member-unknown'; END IF;
  INSERT INTO event (what, details) VALUES ('rights', p_id || ' ' || array_to_string(p_rights, ','));
END $$;

-- A page of articles after an id: how many places each has and how many are free, whose layers are done, and who is at work.
CREATE FUNCTION progress(p_after text, p_limit int) RETURNS TABLE (article text, title text, slots bigint, free bigint, done text[], at_work text[])
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM oversees();
  RETURN QUERY SELECT a.id, a.title, t.slots, t.free, COALESCE(l.done, '{}'),
    ARRAY(SELECT x FROM unnest(COALESCE(l.begun, '{}') || COALESCE(t.taken, '{}')) x WHERE x <> ALL (COALESCE(l.done, '{}')) GROUP BY x ORDER BY x)
    FROM article a
    LEFT JOIN LATERAL (SELECT count(*) AS slots, count(*) FILTER (WHERE annotator IS NULL) AS free,
      array_agg(annotator) FILTER (WHERE annotator IS NOT NULL) AS taken FROM task WHERE task.article = a.id) t ON true
    LEFT JOIN LATERAL (SELECT array_agg(annotator ORDER BY annotator) FILTER (WHERE status = 'done') AS done,
      array_agg(annotator) FILTER (WHERE status = 'open') AS begun
      FROM layer WHERE layer.article = a.id AND annotator <> 'adjudicated') l ON true
    WHERE a.removed IS NULL AND a.id > p_after ORDER BY a.id LIMIT LEAST(p_limit, 200);
END $$;

CREATE FUNCTION round_figures() RETURNS TABLE (articles bigint, layers bigint, done bigint, twice bigint, free bigint)
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM oversees();
  RETURN QUERY SELECT (SELECT count(*) FROM article WHERE removed IS NULL),
    (SELECT count(*) FROM layer WHERE annotator <> 'adjudicated'),
    (SELECT count(*) FROM layer WHERE annotator <> 'adjudicated' AND status = 'done'),
    (SELECT count(*) FROM (SELECT FROM layer WHERE annotator <> 'adjudicated' AND status = 'done' GROUP BY article HAVING count(*) > 1) x),
    (SELECT count(*) FROM task WHERE annotator IS NULL);
END $$;

REVOKE ALL ON FUNCTION oversees(), keep_an_admin(), set_rights(text, text[]), progress(text, int), round_figures() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION oversees(), set_rights(text, text[]), progress(text, int), round_figures() TO "fm:member";
RESET ROLE;
