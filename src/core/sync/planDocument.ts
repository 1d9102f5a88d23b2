/** What a document that everybody shares is to say, where it was changed here, on the server, or on both. */
import { mergeCodebooks } from '../codebook/merge.ts'
import { saysSame } from '../merge/difference.ts'
import type { Codebook } from '../model/codebook.ts'
import { parseCodebook, serializeCodebook } from '../model/files.ts'
import { ok, type Result } from '../result.ts'
import type { DocumentKey } from './sharedRemote.ts'

/** The texts: what the server had when both agreed, what is here, and what the server has; null for none. */
export interface DocumentSides {
  readonly base: string | null
  readonly mine: string | null
  readonly theirs: string | null
}

/** What both are to say; `isLost`: something of what is here isn't in it, because both changed the same. */
export interface DocumentPlan {
  readonly text: string
  readonly isLost: boolean
}

/**
 * Plans it. Codebooks are merged attribute by attribute; where both sides changed the same, and for guidelines and settings where both
 * changed anything, the server's stand, and what was here is to be kept. A document that is gone here wasn't removed: it
 * comes back. Null where there is none on either side. Fails where a codebook can't be read.
 */
export function planDocument(key: DocumentKey, sides: DocumentSides): Result<DocumentPlan | null> {
  const { base, mine, theirs } = sides
  if (theirs === null) return ok(mine === null ? null : { text: mine, isLost: false })
  if (mine === null || mine === theirs || mine === base) return ok({ text: theirs, isLost: false })
  if (base === theirs) return ok({ text: mine, isLost: false })
  if (key !== 'codebook') return ok({ text: theirs, isLost: true })
  const [ours, there, before] = [parsed(mine), parsed(theirs), base === null ? ok(null) : parsed(base)]
  if (!ours.ok) return ours
  if (!there.ok) return there
  const merged = mergeCodebooks(before.ok ? before.value : null, ours.value, there.value)
  const isTheirs = saysSame(merged.codebook, there.value)
  return ok({
    text: isTheirs ? theirs : serializeCodebook(merged.codebook),
    isLost: merged.conflicts.length > 0,
  })
}

function parsed(text: string): Result<Codebook> {
  return parseCodebook(text, 'codebook.json')
}
