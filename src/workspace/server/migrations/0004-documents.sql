-- What belongs to nobody alone: guidelines, codebook and claim records, each changed by compare and swap.

SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

ALTER TABLE document ADD COLUMN changed xid8 NOT NULL DEFAULT pg_current_xact_id();

-- A claim record: `frame` is its file without its log and its appearances, which are rows under the annotations' rule.
-- `is_free`: it has no appearances, so it rests on nobody's layer.
CREATE TABLE claim (
  id text PRIMARY KEY CHECK (id ~ '^[0-9A-Fa-f-]{36}$'),
  version int NOT NULL,
  frame text NOT NULL,
  is_free bool NOT NULL DEFAULT true,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  login name NOT NULL DEFAULT session_user,
  changed xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX claim_changed ON claim (changed);

-- Every layer that an appearance rests on, or did. `body` is its bytes, null where the record no longer has it.
CREATE TABLE appearance (
  claim text NOT NULL REFERENCES claim,
  id text NOT NULL,
  article text NOT NULL,
  annotator text NOT NULL,
  place int NOT NULL,
  body text,
  PRIMARY KEY (claim, id, article, annotator)
);
CREATE INDEX appearance_article ON appearance (article);

-- The log, entry by entry. `about` is the appearance that an entry speaks of, '*' for the order of all of them.
CREATE TABLE claim_entry (
  n bigint GENERATED ALWAYS AS IDENTITY,
  claim text NOT NULL REFERENCES claim,
  id text NOT NULL,
  about text,
  body text NOT NULL,
  received timestamptz NOT NULL DEFAULT clock_timestamp(),
  login name NOT NULL DEFAULT session_user,
  PRIMARY KEY (claim, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The files that are a record's evidence.
CREATE TABLE claim_file (
  claim text NOT NULL REFERENCES claim,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (sha256, claim)
);

-- Whether the caller may see what rests on a layer: as the policy of `layer` says, also where there is none yet.
CREATE FUNCTION may_see(p_article text, p_annotator text) RETURNS bool STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE sql AS $$
  SELECT me() IS NOT NULL AND (p_annotator = me() OR NOT is_blind() OR may('adjudicate')
    OR EXISTS (SELECT FROM reveal r WHERE r.article = p_article AND r.annotator = me())) $$;

-- Whether a record has an appearance of this id ('*': any) that is hidden from the caller.
CREATE FUNCTION hides(p_claim text, p_about text) RETURNS bool STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE sql AS $$
  SELECT EXISTS (SELECT FROM appearance a
    WHERE a.claim = p_claim AND (p_about = '*' OR a.id = p_about) AND NOT may_see(a.article, a.annotator)) $$;

-- Whether the caller may see a record at all: one whose appearances are all hidden they may not.
CREATE FUNCTION shows(p_claim text) RETURNS bool STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE sql AS $$
  SELECT me() IS NOT NULL AND EXISTS (SELECT FROM claim c WHERE c.id = p_claim AND (c.is_free
    OR EXISTS (SELECT FROM appearance a WHERE a.claim = c.id AND a.body IS NOT NULL AND NOT hides(a.claim, a.id)))) $$;

ALTER TABLE claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE appearance ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible_claims ON claim FOR SELECT TO "fm:member" USING (shows(id));
CREATE POLICY visible_appearances ON appearance FOR SELECT TO "fm:member" USING (NOT hides(claim, id));
CREATE POLICY visible_claim_entries ON claim_entry FOR SELECT TO "fm:member" USING (
  shows(claim) AND (about IS NULL OR NOT hides(claim, about)));
CREATE POLICY visible_claim_files ON claim_file FOR SELECT TO "fm:member" USING (shows(claim));
GRANT SELECT ON claim, appearance, claim_entry, claim_file TO "fm:member";

-- A record's new version; null where it isn't the one that the change is to. `p_bodies` has null for appearances that the
-- record no longer has. What is hidden from the caller stays as it is.
CREATE FUNCTION swap_claim(
  p_claim text, p_version int, p_frame text, p_files text[],
  p_ids text[], p_articles text[], p_annotators text[], p_places int[], p_bodies text[],
  p_entries text[], p_abouts text[], p_lines text[]) RETURNS int
SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  now_version int;
  hidden text[];
  -- Who administers the database takes a folder over, whoever's layers its records rest on.
  owns bool := pg_has_role(session_user, current_user, 'MEMBER');
BEGIN
  IF NOT owns AND NOT may('annotate') AND NOT may('adjudicate') THEN RAISE EXCEPTION 'fm:right-annotate'; END IF;
  IF octet_length(p_frame) + COALESCE((SELECT sum(octet_length(x)) FROM unnest(p_bodies || p_lines) x), 0) > 64 * 1024 * 1024 THEN
    RAISE EXCEPTION 'fm:too-large';
  END IF;
  IF p_version = 0 THEN
    INSERT INTO claim (id, version, frame) VALUES (p_claim, 1, p_frame) ON CONFLICT DO NOTHING RETURNING version INTO now_version;
  ELSE
    UPDATE claim SET version = version + 1, frame = p_frame, at = clock_timestamp(), login = session_user, changed = pg_current_xact_id()
      WHERE id = p_claim AND version = p_version AND (owns OR shows(id)) RETURNING version INTO now_version;
  END IF;
  IF now_version IS NULL THEN RETURN NULL; END IF;
  hidden := ARRAY(SELECT a.id FROM appearance a WHERE a.claim = p_claim AND NOT owns AND hides(a.claim, a.id));
  INSERT INTO appearance (claim, id, article, annotator, place, body)
    SELECT p_claim, r.* FROM unnest(p_ids, p_articles, p_annotators, p_places, p_bodies) r (id, article, annotator, place, body)
    WHERE r.id <> ALL (hidden)
    ON CONFLICT (claim, id, article, annotator) DO UPDATE SET place = excluded.place, body = excluded.body;
  INSERT INTO claim_entry (claim, id, about, body)
    SELECT p_claim, r.id, r.about, r.body FROM unnest(p_entries, p_abouts, p_lines) WITH ORDINALITY r (id, about, body, n) ORDER BY r.n
    ON CONFLICT DO NOTHING;
  DELETE FROM claim_file WHERE claim = p_claim AND sha256 <> ALL (p_files);
  INSERT INTO claim_file (claim, sha256) SELECT p_claim, x FROM unnest(p_files) x ON CONFLICT DO NOTHING;
  UPDATE claim SET is_free = NOT EXISTS (SELECT FROM appearance a WHERE a.claim = p_claim AND a.body IS NOT NULL) WHERE id = p_claim;
  RETURN now_version;
END $$;

CREATE FUNCTION read_claims(p_claims text[]) RETURNS TABLE (id text, version int, frame text, appearances text[], entries text[])
STABLE SET search_path = factmark, pg_temp LANGUAGE sql AS $$
  SELECT c.id, c.version, c.frame,
    ARRAY(SELECT a.body FROM appearance a WHERE a.claim = c.id AND a.body IS NOT NULL ORDER BY a.place, a.id COLLATE "C"),
    ARRAY(SELECT e.body FROM claim_entry e WHERE e.claim = c.id ORDER BY e.n)
  FROM claim c WHERE c.id = ANY (p_claims) $$;

-- The records that appear on an article: asked when its layers have become visible.
CREATE FUNCTION claims_on(p_article text) RETURNS TABLE (id text, version int) STABLE SET search_path = factmark, pg_temp LANGUAGE sql AS
  $$ SELECT c.id, c.version FROM claim c WHERE c.id IN (SELECT a.claim FROM appearance a WHERE a.article = p_article) $$;

CREATE FUNCTION read_document(p_key text) RETURNS TABLE (version int, body text) STABLE SET search_path = factmark, pg_temp LANGUAGE sql AS
  $$ SELECT version, body FROM document WHERE key = p_key $$;

-- As before, and the change shows in `changes`.
CREATE OR REPLACE FUNCTION swap_document(p_key text, p_version int, p_body text) RETURNS int SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  now_version int;
BEGIN
  PERFORM administers();
  IF octet_length(p_body) > 16 * 1024 * 1024 THEN RAISE EXCEPTION 'fm:too-large'; END IF;
  IF p_version = 0 THEN
    INSERT INTO document (key, version, body) VALUES (p_key, 1, p_body) ON CONFLICT DO NOTHING RETURNING version INTO now_version;
  ELSE
    UPDATE document SET version = version + 1, body = p_body, at = clock_timestamp(), login = session_user, changed = pg_current_xact_id()
      WHERE key = p_key AND version = p_version RETURNING version INTO now_version;
  END IF;
  RETURN now_version;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA factmark FROM PUBLIC;
GRANT EXECUTE ON FUNCTION may_see(text, text), hides(text, text), shows(text), read_claims(text[]), claims_on(text), read_document(text),
  swap_claim(text, int, text, text[], text[], text[], text[], int[], text[], text[], text[], text[]) TO "fm:member";
RESET ROLE;
