/** The documents that everybody shares: read, put together with what is here, and swapped for it. */
import type { Problem } from '../problem.ts'
import type { ReasonCode } from '../reasons.ts'
import { planDocument } from './planDocument.ts'
import { DOCUMENT_KEYS, type DocumentKey } from './sharedRemote.ts'
import { NO_STANDING, type Standing } from './state.ts'
import { hold, isRefused, NOWHERE, noteShared, refuse, type Syncing, setAside } from './syncing.ts'

/** How often a swap is tried again after somebody else's. */
const MOST_TRIES = 4

const FILES: Readonly<Record<DocumentKey, string>> = {
  guidelines: 'guidelines.md',
  codebook: 'codebook.json',
  // Only what a whole team keeps to: whether a second person confirms findings.
  settings: 'workspace.json',
}

/** Brings the documents here and on the server to the same. */
export async function syncDocuments(at: Syncing): Promise<void> {
  for (const key of DOCUMENT_KEYS)
    for (let tries = 0; tries < MOST_TRIES && !at.stopped; tries += 1) if (await syncDocument(at, key)) break
}

/** Whether it is done, as far as it can be. */
async function syncDocument(at: Syncing, key: DocumentKey): Promise<boolean> {
  const problemOf = (reason: ReasonCode): Problem => ({ code: 'file-unsent', details: { file: FILES[key], reason } })
  const read = await at.copy.document(key)
  if (!read.ok) return isHeld(at, read.error)
  const mine = read.value
  const file = mine === null ? null : at.tools.sha256(mine)
  const standing = at.state.documents[key] ?? NO_STANDING
  const isNew = standing.version !== standing.there
  if (file !== null && !isNew && isRefused(at, `:${key}`, file, problemOf)) return true
  if (!isNew && standing.file === file) return true
  const stored = await at.remote.document.read(key)
  if (!stored.ok) return isHeld(at, stored.error)
  const theirs = stored.value?.body ?? null
  const version = stored.value?.version ?? 0
  // A server that went back to an earlier version: what is here follows from that.
  const hasLost = standing.version > version
  const kept = standing.base === null ? null : await at.copy.documentBase(key, standing.base)
  const base = hasLost ? theirs : kept
  const planned = planDocument(key, { base, mine, theirs })
  if (!planned.ok) return isHeld(at, planned.error)
  if (!planned.value) return true
  const { text, isLost } = planned.value
  const agreed = (there: number, body: string | null): Standing => ({
    there,
    version: there,
    file: at.tools.sha256(text),
    base: body === null ? null : at.tools.sha256(body),
  })
  let next = agreed(version, theirs)
  let body = theirs
  if (text !== theirs) {
    const swapped = await at.remote.document.swap(key, version, text)
    if (swapped.ok && swapped.value === null) return false
    if (swapped.ok && swapped.value !== null) next = agreed(swapped.value, text)
    if (swapped.ok) body = text
    else refuse(at, { key: `:${key}`, head: at.tools.sha256(text), problem: swapped.error }, problemOf)
    if (at.stopped) return true
  }
  if (text !== mine) {
    if (isLost && mine !== null && !(await setAside(at, FILES[key], mine))) return true
    const put = await at.copy.putDocument(key, mine, text)
    if (!put.ok) return isHeld(at, put.error)
    if (!put.value) return false
    noteShared(at, FILES[key])
  }
  if (body !== null) await at.copy.keepDocumentBase(key, body)
  at.state = { ...at.state, documents: { ...at.state.documents, [key]: next } }
  return true
}

function isHeld(at: Syncing, problem: Problem): true {
  hold(at, NOWHERE, problem)
  return true
}
