-- Members, tasks, leases, shared documents, and what administrators do.

-- Makes and changes logins, and nothing else may: whoever may make roles is nearly a superuser before PostgreSQL 16.
CREATE FUNCTION factmark.make_login(p_login text, p_verifier text, p_until timestamptz) RETURNS void
SECURITY DEFINER SET search_path = pg_catalog, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF p_login NOT LIKE replace(replace(current_database(), '\', '\\'), '_', '\_') || ':%' OR p_login IN (
      current_database() || ':owner', current_database() || ':member', current_database() || ':roles')
    OR octet_length(p_login) > 63 THEN RAISE EXCEPTION 'fm:login'; END IF;
  IF p_verifier !~ '^SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' THEN RAISE EXCEPTION 'fm:verifier'; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = p_login) THEN
    EXECUTE format('CREATE ROLE %I LOGIN IN ROLE %I', p_login, current_database() || ':member');
  END IF;
  EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L VALID UNTIL %L', p_login, p_verifier, COALESCE(p_until::text, 'infinity'));
END $$;
CREATE FUNCTION factmark.end_login(p_login text) RETURNS void
SECURITY DEFINER SET search_path = pg_catalog, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF p_login NOT LIKE replace(replace(current_database(), '\', '\\'), '_', '\_') || ':%' THEN RAISE EXCEPTION 'fm:login'; END IF;
  EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', p_login);
END $$;
ALTER FUNCTION factmark.make_login(text, text, timestamptz) OWNER TO "fm:roles";
ALTER FUNCTION factmark.end_login(text) OWNER TO "fm:roles";
REVOKE ALL ON FUNCTION factmark.make_login(text, text, timestamptz), factmark.end_login(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION factmark.make_login(text, text, timestamptz), factmark.end_login(text) TO "fm:owner";

SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

-- A member with the right, or whoever owns the database's tables: its administrator on the server itself.
CREATE FUNCTION administers() RETURNS void STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT may('admin') AND NOT pg_has_role(session_user, current_user, 'MEMBER') THEN RAISE EXCEPTION 'fm:right-admin'; END IF;
END $$;

-- Invites somebody, or somebody again who lost the password. The one-time password is good for a week.
CREATE FUNCTION invite(p_id text, p_name text, p_rights text[], p_verifier text, p_again bool) RETURNS text
SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  who text := current_database() || ':' || p_id;
BEGIN
  PERFORM administers();
  IF p_again THEN
    UPDATE member SET left_at = NULL, name = COALESCE(p_name, name), rights = COALESCE(p_rights, rights) WHERE id = p_id;
    IF NOT FOUND THEN RAISE EXCEPTION 'fm:member-unknown'; END IF;
  ELSE
    IF EXISTS (SELECT FROM member WHERE id = p_id) THEN RAISE EXCEPTION 'fm:member-exists'; END IF;
    INSERT INTO member (id, login, name, rights) VALUES (p_id, who, p_name, p_rights);
  END IF;
  PERFORM make_login(who, p_verifier, clock_timestamp() + interval '7 days');
  INSERT INTO event (what, details) VALUES ('invite', p_id || ' ' || COALESCE(array_to_string(p_rights, ','), ''));
  RETURN who;
END $$;

-- Somebody leaves: no login, what they had to do is free for others, their layers stay.
CREATE FUNCTION revoke_member(p_id text) RETURNS void SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM administers();
  UPDATE member SET left_at = clock_timestamp() WHERE id = p_id AND left_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'fm:member-unknown'; END IF;
  PERFORM end_login((SELECT login::text FROM member WHERE id = p_id));
  UPDATE task SET annotator = NULL, until = NULL WHERE annotator = p_id AND done IS NULL;
  DELETE FROM lease WHERE annotator = p_id;
  INSERT INTO event (what, details) VALUES ('revoke', p_id);
END $$;

-- The member's own password, as a verifier: the server never sees the password.
CREATE FUNCTION set_password(p_verifier text) RETURNS void SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF me() IS NULL THEN RAISE EXCEPTION 'fm:not-a-member'; END IF;
  PERFORM make_login(session_user::text, p_verifier, NULL);
END $$;

CREATE FUNCTION set_blind(p_blind bool) RETURNS void SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM administers();
  UPDATE server SET blind = p_blind;
  INSERT INTO event (what, details) VALUES ('blind', p_blind::text);
END $$;

-- What an invitation says.
CREATE FUNCTION door() RETURNS TABLE (title text, host text, port int, ca text)
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM administers();
  RETURN QUERY SELECT s.title, s.host, s.port, s.ca FROM server s;
END $$;

-- Everybody's names; how many layers somebody has, and when the last came, for administrators alone.
CREATE FUNCTION members() RETURNS TABLE (id text, name text, rights text[], has_left bool, layers bigint, done bigint, tasks bigint, received timestamptz)
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  admin bool := may('admin') OR pg_has_role(session_user, current_user, 'MEMBER');
BEGIN
  IF me() IS NULL AND NOT admin THEN RAISE EXCEPTION 'fm:not-a-member'; END IF;
  RETURN QUERY SELECT m.id, m.name, m.rights, m.left_at IS NOT NULL, l.layers, l.done, t.tasks, l.received FROM member m
    LEFT JOIN LATERAL (SELECT count(*) AS layers, count(*) FILTER (WHERE status = 'done') AS done, max(received) AS received
      FROM layer WHERE annotator = m.id AND admin) l ON true
    LEFT JOIN LATERAL (SELECT count(*) AS tasks FROM task WHERE annotator = m.id AND task.done IS NULL AND admin) t ON true
    ORDER BY m.id;
END $$;

CREATE FUNCTION figures() RETURNS TABLE (articles bigint, layers bigint, done bigint, annotations bigint, entries bigint, free_slots bigint, bytes bigint)
STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM administers();
  RETURN QUERY SELECT (SELECT count(*) FROM article WHERE removed IS NULL), (SELECT count(*) FROM layer),
    (SELECT count(*) FROM layer WHERE status = 'done'), (SELECT count(*) FROM annotation), (SELECT count(*) FROM entry),
    (SELECT count(*) FROM task WHERE annotator IS NULL), pg_database_size(current_database());
END $$;

-- Removing is a mark: layers that come later are still taken.
CREATE FUNCTION remove_article(p_article text, p_removed bool) RETURNS void SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT may('articles') THEN RAISE EXCEPTION 'fm:right-articles'; END IF;
  UPDATE article SET removed = CASE WHEN p_removed THEN clock_timestamp() END, changed = pg_current_xact_id() WHERE id = p_article;
  IF NOT FOUND THEN RAISE EXCEPTION 'fm:article-unknown'; END IF;
  INSERT INTO event (what, details) VALUES ('remove', p_article || ' ' || p_removed);
END $$;

-- Gives articles (all without a list) so many slots each; `p_to`: one slot for each of these members. How many are new.
CREATE FUNCTION assign(p_articles text[], p_slots int, p_to text[]) RETURNS bigint SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  made bigint;
BEGIN
  PERFORM administers();
  IF EXISTS (SELECT FROM unnest(p_articles) x WHERE NOT EXISTS (SELECT FROM article WHERE id = x)) THEN RAISE EXCEPTION 'fm:article-unknown'; END IF;
  IF EXISTS (SELECT FROM unnest(p_to) x WHERE NOT EXISTS (SELECT FROM member WHERE id = x AND left_at IS NULL)) THEN RAISE EXCEPTION 'fm:member-unknown'; END IF;
  IF p_to IS NULL THEN
    INSERT INTO task (article, slot) SELECT a.id, s FROM article a, generate_series(1, p_slots) s
      WHERE a.removed IS NULL AND (p_articles IS NULL OR a.id = ANY (p_articles)) ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO task (article, slot, annotator, until)
      SELECT a.id, COALESCE((SELECT max(slot) FROM task WHERE article = a.id), 0) + n, x, clock_timestamp() + interval '14 days'
      FROM article a, unnest(p_to) WITH ORDINALITY u (x, n)
      WHERE a.removed IS NULL AND (p_articles IS NULL OR a.id = ANY (p_articles))
        AND NOT EXISTS (SELECT FROM task WHERE article = a.id AND annotator = x);
  END IF;
  GET DIAGNOSTICS made = ROW_COUNT;
  INSERT INTO event (what, details) VALUES ('assign', made::text);
  RETURN made;
END $$;

-- The member's next article; none where nothing is free. What nobody worked on for a fortnight is free again.
CREATE FUNCTION take_task() RETURNS text SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  who text := me();
  found_article text;
BEGIN
  IF who IS NULL OR NOT may('annotate') THEN RAISE EXCEPTION 'fm:right-annotate'; END IF;
  -- One of a member's own calls at a time, so that no article comes twice.
  PERFORM pg_advisory_xact_lock(hashtext('factmark:task:' || who));
  UPDATE task SET annotator = NULL, until = NULL WHERE (article, slot) IN (
    SELECT article, slot FROM task WHERE until < clock_timestamp() AND done IS NULL FOR UPDATE SKIP LOCKED);
  UPDATE task SET annotator = who, until = clock_timestamp() + interval '14 days' WHERE (article, slot) = (
    SELECT t.article, t.slot FROM task t JOIN article a ON a.id = t.article
    WHERE t.annotator IS NULL AND a.removed IS NULL AND NOT EXISTS (SELECT FROM task o WHERE o.article = t.article AND o.annotator = who)
    ORDER BY t.article, t.slot FOR UPDATE OF t SKIP LOCKED LIMIT 1)
    RETURNING article INTO found_article;
  RETURN found_article;
END $$;

CREATE FUNCTION return_task(p_article text) RETURNS bool SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  UPDATE task SET annotator = NULL, until = NULL WHERE article = p_article AND annotator = me() AND done IS NULL;
  RETURN FOUND;
END $$;

-- Whose turn it is to resolve the differences on an article: for 15 minutes by this clock, again as often as it is asked.
CREATE FUNCTION settle_open(p_article text) RETURNS TABLE (fence bigint, holder text, until timestamptz)
SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  IF NOT may('adjudicate') THEN RAISE EXCEPTION 'fm:right-adjudicate'; END IF;
  INSERT INTO lease AS l (article, annotator, fence, until) VALUES (p_article, me(), 1, clock_timestamp() + interval '15 minutes')
    ON CONFLICT (article) DO UPDATE SET annotator = me(), until = clock_timestamp() + interval '15 minutes',
      fence = l.fence + CASE WHEN l.annotator = me() AND l.until > clock_timestamp() THEN 0 ELSE 1 END
    WHERE l.annotator = me() OR l.until < clock_timestamp();
  RETURN QUERY SELECT CASE WHEN l.annotator = me() THEN l.fence END, l.annotator, l.until FROM lease l WHERE l.article = p_article;
END $$;

CREATE FUNCTION settle_close(p_article text, p_fence bigint) RETURNS void SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  UPDATE lease SET until = clock_timestamp() WHERE article = p_article AND annotator = me() AND fence = p_fence;
END $$;

-- The document's new version; null where it isn't the one that the change is to.
CREATE FUNCTION swap_document(p_key text, p_version int, p_body text) RETURNS int SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  now_version int;
BEGIN
  PERFORM administers();
  IF octet_length(p_body) > 16 * 1024 * 1024 THEN RAISE EXCEPTION 'fm:too-large'; END IF;
  IF p_version = 0 THEN
    INSERT INTO document (key, version, body) VALUES (p_key, 1, p_body) ON CONFLICT DO NOTHING RETURNING version INTO now_version;
  ELSE
    UPDATE document SET version = version + 1, body = p_body, at = clock_timestamp(), login = session_user
      WHERE key = p_key AND version = p_version RETURNING version INTO now_version;
  END IF;
  RETURN now_version;
END $$;

