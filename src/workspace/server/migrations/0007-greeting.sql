-- Who is asking and what changed, in one answer; and hints that something did.

SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

CREATE FUNCTION largest_file() RETURNS bigint STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE sql AS
  $$ SELECT largest_file FROM server $$;

-- `hello` and the first changes. `hello` stays, by which programs of other protocols learn that they are.
CREATE FUNCTION greet(p_since text, p_key text, p_limit int) RETURNS TABLE (
  protocol int, epoch text, system text, is_restored bool, title text, blind bool, id text, name text, rights text[], now timestamptz,
  largest_file bigint, key text, kind text, article text, annotator text, entries int, hash text, file text, removed bool, changed text,
  horizon text)
STABLE LANGUAGE sql AS $$
  SELECT h.*, factmark.largest_file(), c.* FROM factmark.hello() h LEFT JOIN factmark.changes(p_since, p_key, p_limit) c ON h.id IS NOT NULL $$;

-- When somebody was last told that something changed.
CREATE TABLE nudged (
  one bool PRIMARY KEY DEFAULT true CHECK (one),
  at timestamptz NOT NULL
);
INSERT INTO nudged (at) VALUES (clock_timestamp());

-- A hint to everybody who listens that something changed; at most once a second, because each wakes all of them. It says
-- nothing, and may be forged: what is true is what `changes` says.
CREATE FUNCTION nudge() RETURNS void SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF me() IS NULL THEN RETURN; END IF;
  PERFORM FROM nudged WHERE at < clock_timestamp() - interval '1 second' FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN RETURN; END IF;
  UPDATE nudged SET at = clock_timestamp();
  PERFORM pg_notify('factmark', '');
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA factmark FROM PUBLIC;
GRANT EXECUTE ON FUNCTION largest_file(), greet(text, text, int), nudge() TO "fm:member";
RESET ROLE;
