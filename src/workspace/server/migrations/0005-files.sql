-- Imported files and evidence, by the sha256 of their bytes, in parts of 1 MB, so that sending goes on where it was cut off.

SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

-- The largest file that is taken, in bytes.
ALTER TABLE server ADD COLUMN largest_file bigint NOT NULL DEFAULT 50 * 1024 * 1024 CHECK (largest_file >= 0);

-- The imported file itself, as the article's file says. In a string of JSON no line breaks, so this is no article's text.
CREATE FUNCTION original_in(p_json text) RETURNS text IMMUTABLE SET search_path = factmark, pg_temp LANGUAGE sql AS
  $$ SELECT substring(p_json FROM E'\n  "original": \\{\n    "sha256": "([0-9a-f]{64})"') $$;
ALTER TABLE article ADD COLUMN original text;
UPDATE article a SET original = original_in(t.json) FROM article_text t WHERE t.article = a.id;
CREATE INDEX article_original ON article (original) WHERE original IS NOT NULL;
CREATE FUNCTION note_original() RETURNS trigger SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  UPDATE article SET original = original_in(NEW.json) WHERE id = NEW.article;
  RETURN NULL;
END $$;
CREATE TRIGGER note_original AFTER INSERT OR UPDATE OF json ON article_text FOR EACH ROW EXECUTE FUNCTION note_original();

CREATE TABLE file (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint NOT NULL,
  is_whole bool NOT NULL DEFAULT false,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  login name NOT NULL DEFAULT session_user
);
CREATE TABLE file_part (
  sha256 text NOT NULL REFERENCES file ON DELETE CASCADE,
  part int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (sha256, part)
);
-- Documents and pictures are compressed already.
ALTER TABLE file_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Who may see an article may see its original, who may see a claim record its evidence.
ALTER TABLE file ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_part ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible_files ON file FOR SELECT TO "fm:member" USING (
  (SELECT me()) IS NOT NULL AND (EXISTS (SELECT FROM article a WHERE a.original = file.sha256)
    OR EXISTS (SELECT FROM claim_file c WHERE c.sha256 = file.sha256)));
CREATE POLICY visible_parts ON file_part FOR SELECT TO "fm:member" USING (
  EXISTS (SELECT FROM file f WHERE f.sha256 = file_part.sha256));
GRANT SELECT ON file, file_part TO "fm:member";

-- What the server has of these files; no row for one of which it has nothing.
CREATE FUNCTION files_there(p_files text[]) RETURNS TABLE (sha256 text, bytes bigint, is_whole bool, parts int[])
STABLE SET search_path = factmark, pg_temp LANGUAGE sql AS $$
  SELECT f.sha256, f.bytes, f.is_whole,
    CASE WHEN f.is_whole THEN '{}' ELSE ARRAY(SELECT p.part FROM file_part p WHERE p.sha256 = f.sha256 ORDER BY p.part) END
  FROM file f WHERE f.sha256 = ANY (p_files) $$;

-- Takes one part of a file that an article or a record names; whether the file is whole now.
CREATE FUNCTION put_part(p_file text, p_total bigint, p_part int, p_bytes bytea) RETURNS bool
SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  f file;
  size constant int := 1024 * 1024;
BEGIN
  IF NOT may('annotate') AND NOT may('articles') AND NOT pg_has_role(session_user, current_user, 'MEMBER') THEN
    RAISE EXCEPTION 'fm:right-annotate';
  END IF;
  IF p_total > (SELECT largest_file FROM server) THEN RAISE EXCEPTION 'fm:too-large'; END IF;
  IF NOT EXISTS (SELECT FROM article a WHERE a.original = p_file) AND NOT EXISTS (SELECT FROM claim_file c WHERE c.sha256 = p_file) THEN
    RAISE EXCEPTION 'fm:file-unknown';
  END IF;
  INSERT INTO file (sha256, bytes) VALUES (p_file, p_total) ON CONFLICT DO NOTHING;
  SELECT * INTO f FROM file x WHERE x.sha256 = p_file FOR UPDATE;
  IF f.is_whole THEN RETURN true; END IF;
  -- Somebody said another size, and what they sent is no part of this file.
  IF f.bytes <> p_total THEN
    DELETE FROM file_part x WHERE x.sha256 = p_file;
    UPDATE file x SET bytes = p_total WHERE x.sha256 = p_file;
  END IF;
  IF p_part < 0 OR p_part::bigint * size >= greatest(p_total, 1) OR octet_length(p_bytes) <> least(size, p_total - p_part::bigint * size) THEN
    RAISE EXCEPTION 'fm:file-differs';
  END IF;
  INSERT INTO file_part (sha256, part, bytes) VALUES (p_file, p_part, p_bytes) ON CONFLICT DO NOTHING;
  IF (SELECT sum(octet_length(x.bytes)) FROM file_part x WHERE x.sha256 = p_file) < p_total THEN RETURN false; END IF;
  IF (SELECT encode(sha256(string_agg(x.bytes, ''::bytea ORDER BY x.part)), 'hex') FROM file_part x WHERE x.sha256 = p_file) <> p_file THEN
    -- What is there is of no use to anybody: it begins again.
    DELETE FROM file_part x WHERE x.sha256 = p_file;
    RETURN NULL;
  END IF;
  UPDATE file x SET is_whole = true WHERE x.sha256 = p_file;
  RETURN true;
END $$;

CREATE FUNCTION get_part(p_file text, p_part int) RETURNS bytea STABLE SET search_path = factmark, pg_temp LANGUAGE sql AS $$
  SELECT p.bytes FROM file_part p JOIN file f ON f.sha256 = p.sha256 AND f.is_whole WHERE p.sha256 = p_file AND p.part = p_part $$;

CREATE FUNCTION set_largest_file(p_bytes bigint) RETURNS void SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM administers();
  UPDATE server SET largest_file = p_bytes;
  INSERT INTO event (what, details) VALUES ('largest-file', p_bytes::text);
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA factmark FROM PUBLIC;
GRANT EXECUTE ON FUNCTION files_there(text[]), put_part(text, bigint, int, bytea), get_part(text, int), set_largest_file(bigint) TO "fm:member";
RESET ROLE;
