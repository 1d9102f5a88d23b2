/** The server's tables and functions, as numbered steps that are taken once each, in order. */
import tables from './migrations/0001-tables.sql?raw'
import layers from './migrations/0002-layers.sql?raw'
import reading from './migrations/0002-reading.sql?raw'
import checks from './migrations/0003-checks.sql?raw'
import people from './migrations/0003-people.sql?raw'
import documents from './migrations/0004-documents.sql?raw'
import files from './migrations/0005-files.sql?raw'
import corrections from './migrations/0006-corrections.sql?raw'
import greeting from './migrations/0007-greeting.sql?raw'
import batches from './migrations/0008-batches.sql?raw'
import overseeing from './migrations/0009-overseeing.sql?raw'
import returning from './migrations/0010-returning.sql?raw'
import library from './migrations/0011-library.sql?raw'
import settings from './migrations/0012-settings.sql?raw'
import polling from './migrations/0013-polling.sql?raw'
import pulling from './migrations/0014-pulling.sql?raw'
import witness from './migrations/0015-witness.sql?raw'
import looking from './migrations/0016-looking.sql?raw'

/** The version of the server's functions that this program speaks. It grows when one takes or gives something else. */
export const PROTOCOL = 3

/** One step. Never changed once it was released: a later change is another step. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** All steps; one that would be long is in several files. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'tables', sql: tables },
  { number: 2, name: 'layers', sql: `${layers}${reading}` },
  { number: 3, name: 'people', sql: `${people}${checks}` },
  { number: 4, name: 'documents', sql: documents },
  { number: 5, name: 'files', sql: files },
  { number: 6, name: 'corrections', sql: corrections },
  { number: 7, name: 'greeting', sql: greeting },
  { number: 8, name: 'batches', sql: batches },
  { number: 9, name: 'overseeing', sql: overseeing },
  { number: 10, name: 'returning', sql: returning },
  { number: 11, name: 'library', sql: library },
  { number: 12, name: 'settings', sql: settings },
  { number: 13, name: 'polling', sql: polling },
  { number: 14, name: 'pulling', sql: pulling },
  { number: 15, name: 'witness', sql: witness },
  { number: 16, name: 'looking', sql: looking },
]
