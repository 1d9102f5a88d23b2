/**
 * A claim record as a server keeps it: its file without log and appearances, and those as rows, so that what rests on a
 * layer that is hidden from somebody never reaches them.
 */
import type { Appearance, Claim } from '../model/claim.ts'
import { parseClaim, serializeClaim } from '../model/files.ts'
import { jsonOrNull } from '../model/parseJson.ts'
import { fail } from '../problem.ts'
import type { Result } from '../result.ts'
import type { AppearanceRow, ClaimPush, EntryRow, StoredClaim } from './sharedRemote.ts'

/** What puts a record after the server's `version`, whose log has the entries `known`. */
export function claimPush(claim: Claim, version: number, known: ReadonlySet<string>): ClaimPush {
  return {
    id: claim.id,
    version,
    frame: serializeClaim({ ...claim, appearances: [], log: [] }),
    files: [...new Set(claim.evidence.flatMap(({ file }) => (file ? [file.sha256] : [])))],
    appearances: appearanceRows(claim),
    entries: claim.log
      .filter(({ id }) => !known.has(id))
      .map((entry): EntryRow => ({ id: entry.id, about: aboutOf(entry.path), body: JSON.stringify(entry) })),
  }
}

/** The layers of all appearances, those that the log alone remembers among them. */
function appearanceRows({ appearances, log }: Claim): readonly AppearanceRow[] {
  const rows = new Map<string, AppearanceRow>()
  const past = log.flatMap(({ before, after }) => [before, after].filter(isAppearance))
  for (const { id, article, annotator } of past)
    rows.set(`${id}/${article}/${annotator}`, { id, article, annotator, place: 0, body: null })
  for (const [place, appearance] of appearances.entries()) {
    const { id, article, annotator } = appearance
    rows.set(`${id}/${article}/${annotator}`, { id, article, annotator, place, body: JSON.stringify(appearance) })
  }
  return [...rows.values()]
}

function aboutOf(path: string): string | null {
  const [list, id] = path.split('/')
  return list === 'appearances' ? (id ?? '*') : null
}

function isAppearance(value: unknown): value is Appearance {
  if (typeof value !== 'object' || value === null) return false
  return ['id', 'article', 'annotator'].every((name) => typeof Reflect.get(value, name) === 'string')
}

/** The record in the server's rows; fails as reading a claim record does. */
export function claimIn({ id, frame, appearances, entries }: StoredClaim): Result<Claim> {
  const file = `claims/${id}.json`
  const bare = parseClaim(frame, file)
  if (!bare.ok) return bare
  const read = parseClaim(JSON.stringify({ ...bare.value, ...lists(appearances, entries) }), file)
  if (!read.ok) return read
  if (read.value.id !== id) return fail('id-differs', { file, path: 'id', found: read.value.id, expected: id })
  return read
}

function lists(appearances: readonly string[], entries: readonly string[]) {
  const log = entries.map((entry) => jsonOrNull(entry) as { readonly at: string; readonly by: string })
  const after = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1)
  return {
    appearances: appearances.map(jsonOrNull),
    // As `mergeClaims` sorts them: what one person wrote at once stays in its order.
    log: log.toSorted((a, b) => after(String(a?.at), String(b?.at)) || after(String(a?.by), String(b?.by))),
  }
}
