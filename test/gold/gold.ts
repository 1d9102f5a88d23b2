/** Reads the gold set: its articles, both passes over them, and what was settled where the passes differ. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/core/model/language.ts'
import { type GoldTag, parseListed, parseMarked } from './marks.ts'
import settled from './settled.json' with { type: 'json' }

/** One article of the gold set. `half` tells whether rules may be tuned to it. */
export interface GoldArticle {
  readonly id: string
  readonly language: Language
  readonly half: 'open' | 'held-out'
  readonly text: string
  readonly first: readonly GoldTag[]
  readonly second: readonly GoldTag[]
  /** The first pass with what was settled: what suggestions are scored against. */
  readonly tags: readonly GoldTag[]
}

/** The articles that rules may be tuned to; the others are scored at the end only. */
const OPEN: ReadonlySet<string> = new Set([
  'nl-veerdienst',
  'nl-ziekenhuis',
  'nl-woningbouw',
  'en-harbour',
  'en-library',
  'en-drought',
])

interface Settlement {
  readonly remove?: string
  readonly add?: string
  readonly value?: { readonly value: number; readonly bound: string; readonly unit: string; readonly kind: string }
}

/** Every article of the gold set, by name. `folder` is `test/gold`. */
export function readGold(folder: string): readonly GoldArticle[] {
  return readdirSync(join(folder, 'first'))
    .sort()
    .map((file) => {
      const id = file.replace('.txt', '')
      const { text, tags: first } = parseMarked(readFileSync(join(folder, 'first', file), 'utf8'))
      const second = parseListed(text, readFileSync(join(folder, 'second', file), 'utf8'))
      const settlements = (settled as Readonly<Record<string, readonly Settlement[]>>)[id] ?? []
      return {
        id,
        language: id.startsWith('nl') ? 'nl' : 'en',
        half: OPEN.has(id) ? 'open' : 'held-out',
        text,
        first,
        second,
        tags: settlements.reduce((tags, settlement) => settle(text, tags, settlement), first),
      }
    })
}

function settle(text: string, tags: readonly GoldTag[], { remove, add, value }: Settlement): readonly GoldTag[] {
  const removed = remove ? parseListed(text, remove)[0] : undefined
  const kept = tags.filter(
    (tag) => !(removed?.tag === tag.tag && removed.start === tag.start && removed.end === tag.end),
  )
  if (remove && kept.length === tags.length) throw new Error(`nothing to remove: ${remove}`)
  const added = add ? parseListed(text, add)[0] : undefined
  if (!added) return kept
  // What replaces another keeps that one's name, speaker and link.
  const whole = {
    ...(removed
      ? tags.find((tag) => tag.tag === removed.tag && tag.start === removed.start && tag.end === removed.end)
      : {}),
    ...added,
  }
  return [...kept, value ? { ...whole, value } : whole].sort((a, b) => a.start - b.start || a.end - b.end)
}
