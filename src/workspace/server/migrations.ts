/** The server's tables and functions, as numbered steps that are taken once each, in order. */
import tables from './migrations/0001-tables.sql?raw'
import layers from './migrations/0002-layers.sql?raw'
import people from './migrations/0003-people.sql?raw'

/** The version of the server's functions that this program speaks. It grows when one takes or gives something else. */
export const PROTOCOL = 1

/** One step. Never changed once it was released: a later change is another step. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** All steps. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'tables', sql: tables },
  { number: 2, name: 'layers', sql: layers },
  { number: 3, name: 'people', sql: people },
]
