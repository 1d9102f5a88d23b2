-- What a whole team keeps to in its working copies is a shared document too: whether findings need a second person.
SET ROLE "fm:owner";
SET LOCAL search_path = factmark, pg_temp;

ALTER TABLE document DROP CONSTRAINT document_key_check;
ALTER TABLE document ADD CONSTRAINT document_key_check CHECK (key IN ('guidelines', 'codebook', 'settings'));

RESET ROLE;
