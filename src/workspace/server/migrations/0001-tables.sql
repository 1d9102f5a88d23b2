-- The tables of a workspace on PostgreSQL 15 or later, who may read which rows of them, and how its texts are searched.
-- "fm:owner", "fm:member" and "fm:roles" stand for the roles of this database; see migrate.ts.

CREATE SCHEMA factmark AUTHORIZATION "fm:owner";
CREATE EXTENSION unaccent SCHEMA factmark;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA factmark TO "fm:member", "fm:roles";

SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

CREATE TEXT SEARCH CONFIGURATION factmark.nl (COPY = pg_catalog.dutch);
ALTER TEXT SEARCH CONFIGURATION factmark.nl
  ALTER MAPPING FOR asciiword, word, hword, hword_part, asciihword, hword_asciipart WITH factmark.unaccent, dutch_stem;
CREATE TEXT SEARCH CONFIGURATION factmark.en (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION factmark.en
  ALTER MAPPING FOR asciiword, word, hword, hword_part, asciihword, hword_asciipart WITH factmark.unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION factmark.other (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION factmark.other
  ALTER MAPPING FOR asciiword, word, hword, hword_part, asciihword, hword_asciipart WITH factmark.unaccent, simple;

-- One row. `host`, `port` and `ca` are what invitations say. `system` is the cluster that it was made in: a dump that is restored elsewhere is noticed by it.
CREATE TABLE server (
  one bool PRIMARY KEY DEFAULT true CHECK (one),
  protocol int NOT NULL,
  epoch uuid NOT NULL DEFAULT gen_random_uuid(),
  system text NOT NULL,
  title text NOT NULL,
  blind bool NOT NULL DEFAULT true,
  host text NOT NULL,
  port int NOT NULL,
  ca text
);

-- The steps that were taken; see migrate.ts.
CREATE TABLE migration (
  number int PRIMARY KEY,
  name text NOT NULL,
  sha256 text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE member (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,63}$' AND id <> 'adjudicated'),
  login name NOT NULL UNIQUE,
  name text NOT NULL,
  rights text[] NOT NULL CHECK (rights <@ ARRAY['annotate', 'adjudicate', 'articles', 'admin']),
  invited timestamptz NOT NULL DEFAULT clock_timestamp(),
  left_at timestamptz
);

-- What administrators did, for whoever asks later.
CREATE TABLE event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  login name NOT NULL DEFAULT session_user,
  what text NOT NULL,
  details text NOT NULL
);

CREATE TABLE article (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  sha256 text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  file text NOT NULL,
  title text NOT NULL,
  language text NOT NULL,
  removed timestamptz,
  added timestamptz NOT NULL DEFAULT clock_timestamp(),
  login name NOT NULL DEFAULT session_user,
  changed xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX article_changed ON article (changed);
CREATE INDEX article_title ON article (title COLLATE "nl-x-icu", id) WHERE removed IS NULL;

-- Apart, so that lists don't read texts. `json` is the article's file, byte for byte.
CREATE TABLE article_text (
  article text PRIMARY KEY REFERENCES article,
  language text NOT NULL,
  json text NOT NULL,
  body text NOT NULL,
  words tsvector NOT NULL GENERATED ALWAYS AS (
    CASE language
      WHEN 'nl' THEN to_tsvector('factmark.nl', left(body, 200000))
      WHEN 'en' THEN to_tsvector('factmark.en', left(body, 200000))
      ELSE to_tsvector('factmark.other', left(body, 200000))
    END) STORED
);
CREATE INDEX article_words ON article_text USING gin (words);

-- `hash` and `entries` are the trail's head; `frame` with the rows of `annotation` is the file whose sha256 is `file`.
CREATE TABLE layer (
  article text NOT NULL REFERENCES article,
  annotator text NOT NULL CHECK (annotator ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  entries int NOT NULL DEFAULT 0,
  hash text NOT NULL,
  frame text,
  file text,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done')),
  pushes int NOT NULL DEFAULT 0,
  received timestamptz NOT NULL DEFAULT clock_timestamp(),
  changed xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (article, annotator)
);
CREATE INDEX layer_changed ON layer (changed);
CREATE INDEX layer_annotator ON layer (annotator);

-- `body` is the annotation's bytes as in the layer's file.
CREATE TABLE annotation (
  article text NOT NULL,
  annotator text NOT NULL,
  id text NOT NULL,
  start int NOT NULL,
  "end" int NOT NULL,
  tag text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (article, annotator, id),
  FOREIGN KEY (article, annotator) REFERENCES layer
);

-- The trails, line by line. `line` is the client's, `received` and `login` are the server's own.
CREATE TABLE entry (
  article text NOT NULL,
  annotator text NOT NULL,
  entry int NOT NULL,
  line text NOT NULL,
  received timestamptz NOT NULL DEFAULT clock_timestamp(),
  login name NOT NULL DEFAULT session_user,
  PRIMARY KEY (article, annotator, entry)
);

-- Lines that a merge of one annotator's two machines replaced.
CREATE TABLE fork (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  article text NOT NULL REFERENCES article,
  annotator text NOT NULL,
  after int NOT NULL,
  hash text NOT NULL,
  lines text[] NOT NULL,
  received timestamptz NOT NULL DEFAULT clock_timestamp(),
  login name NOT NULL DEFAULT session_user,
  digest text NOT NULL,
  UNIQUE (article, annotator, digest)
);

-- Since which entry of their own layer somebody may see their colleagues' on an article: for good.
CREATE TABLE reveal (
  article text NOT NULL REFERENCES article,
  annotator text NOT NULL,
  entry int NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  changed xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (article, annotator)
);
CREATE INDEX reveal_changed ON reveal (annotator, changed);

-- An article is to be annotated by as many as it has slots, none of them twice.
CREATE TABLE task (
  article text NOT NULL REFERENCES article,
  slot int NOT NULL CHECK (slot BETWEEN 1 AND 100),
  annotator text REFERENCES member,
  until timestamptz,
  done timestamptz,
  PRIMARY KEY (article, slot),
  UNIQUE (article, annotator)
);
CREATE INDEX task_free ON task (article, slot) WHERE annotator IS NULL;
CREATE INDEX task_annotator ON task (annotator) WHERE done IS NULL;

-- Who resolves the differences on an article. `fence` grows with each holder.
CREATE TABLE lease (
  article text PRIMARY KEY REFERENCES article,
  annotator text NOT NULL REFERENCES member,
  fence bigint NOT NULL,
  until timestamptz NOT NULL
);

-- Guidelines and codebook, changed by compare and swap.
CREATE TABLE document (
  key text PRIMARY KEY CHECK (key IN ('guidelines', 'codebook')),
  version int NOT NULL,
  body text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  login name NOT NULL DEFAULT session_user
);

-- All heads of one day in one hash, each with that of the day before.
CREATE TABLE seal (
  day date PRIMARY KEY,
  previous text NOT NULL,
  heads text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'fm:append-only';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fork FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who asks is whoever logged in, whatever role they set since.
CREATE FUNCTION me() RETURNS text STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE sql AS
  $$ SELECT id FROM member WHERE login = session_user AND left_at IS NULL $$;
CREATE FUNCTION may(p_right text) RETURNS bool STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE sql AS
  $$ SELECT EXISTS (SELECT FROM member WHERE login = session_user AND left_at IS NULL AND p_right = ANY (rights)) $$;
CREATE FUNCTION is_blind() RETURNS bool STABLE SECURITY DEFINER SET search_path = factmark, pg_temp LANGUAGE sql AS
  $$ SELECT blind FROM server $$;

ALTER TABLE layer ENABLE ROW LEVEL SECURITY;
ALTER TABLE annotation ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE fork ENABLE ROW LEVEL SECURITY;
ALTER TABLE reveal ENABLE ROW LEVEL SECURITY;
ALTER TABLE task ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_reveals ON reveal FOR SELECT TO "fm:member" USING (annotator = (SELECT me()));
CREATE POLICY own_tasks ON task FOR SELECT TO "fm:member" USING (annotator = (SELECT me()) OR (SELECT may('admin')));
CREATE POLICY own_forks ON fork FOR SELECT TO "fm:member" USING (annotator = (SELECT me()));
CREATE POLICY visible_layers ON layer FOR SELECT TO "fm:member" USING (
  annotator = (SELECT me())
  OR ((SELECT me()) IS NOT NULL AND (
    NOT (SELECT is_blind()) OR (SELECT may('adjudicate'))
    OR EXISTS (SELECT FROM reveal r WHERE r.article = layer.article AND r.annotator = (SELECT me())))));
CREATE POLICY visible_annotations ON annotation FOR SELECT TO "fm:member" USING (
  EXISTS (SELECT FROM layer l WHERE l.article = annotation.article AND l.annotator = annotation.annotator));
CREATE POLICY visible_entries ON entry FOR SELECT TO "fm:member" USING (
  EXISTS (SELECT FROM layer l WHERE l.article = entry.article AND l.annotator = entry.annotator));

-- Articles are read by every member, and have no policies: a full-text index isn't used under one.
GRANT SELECT ON article, article_text, document, layer, annotation, entry, fork, reveal, task TO "fm:member";
RESET ROLE;
