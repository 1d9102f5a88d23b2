/** Which of the four tags a foreign label means, and which relation a foreign relation: proposed by name, then decided by whoever imports. */
import { z } from 'zod'
import { RELATIONS, type Relation, TAGS, type Tag } from '../model/tag.ts'
import { fail } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import type { ForeignDocument } from './document.ts'

/** The tag for each label; null to skip it. Labels without an entry are skipped, too. */
export interface Mapping {
  readonly tags: Readonly<Record<string, Tag | null>>
  readonly relations: Readonly<Record<string, Relation | null>>
}

/** The schema of a mapping that was saved. */
export const mappingSchema: z.ZodType<Mapping> = z.object({
  tags: z.record(z.string(), z.enum(TAGS).nullable()),
  relations: z.record(z.string(), z.enum(RELATIONS).nullable()),
})

/** The names of the tags and relations, in English and Dutch and as other tools abbreviate them; compared as `plain` makes them. */
const TAG_NAMES: Readonly<Record<Tag, readonly string[]>> = {
  claim: ['claim', 'claims', 'bewering', 'beweringen', 'stelling', 'assertion', 'statement', 'fact', 'feit'],
  figure: [
    'figure',
    'figures',
    'cijfer',
    'cijfers',
    'getal',
    'number',
    'quantity',
    'cardinal',
    'ordinal',
    'percent',
    'percentage',
    'money',
    'bedrag',
  ],
  quote: ['quote', 'quotes', 'quotation', 'citaat', 'citaten', 'quotedspan', 'directspeech'],
  attribution: [
    'attribution',
    'attributie',
    'bron',
    'bronvermelding',
    'speaker',
    'spreker',
    'source',
    'cue',
    'toeschrijving',
  ],
}

const RELATION_NAMES: Readonly<Record<Relation, readonly string[]>> = {
  'attributed-to': ['attributedto', 'toegeschrevenaan', 'attribution', 'saidby', 'speaker', 'gezegddoor'],
  'part-of': ['partof', 'deelvan', 'onderdeelvan', 'memberof', 'within'],
}

/** A mapping for all labels of some documents: by what was decided before, else by name, else to nothing. */
export function proposeMapping(documents: readonly ForeignDocument[], decided?: Mapping): Mapping {
  const labels = new Set(documents.flatMap(({ spans }) => spans.map(({ label }) => label)))
  const relations = new Set(documents.flatMap((document) => document.relations.map(({ label }) => label)))
  return {
    tags: Object.fromEntries([...labels].map((label) => [label, proposed(decided?.tags, TAG_NAMES, label)])),
    relations: Object.fromEntries(
      [...relations].map((label) => [label, proposed(decided?.relations, RELATION_NAMES, label)]),
    ),
  }
}

/** The decision for a label, including to skip it; otherwise what its name suggests. */
function proposed<T extends string>(
  decided: Readonly<Record<string, T | null>> | undefined,
  names: Readonly<Record<T, readonly string[]>>,
  label: string,
): T | null {
  return decided && Object.hasOwn(decided, label) ? (decided[label] ?? null) : byName(names, label)
}

/** The tag that a label means by its name alone; null where it means none. */
export function tagCalled(label: string): Tag | null {
  return byName(TAG_NAMES, label)
}

function byName<T extends string>(names: Readonly<Record<T, readonly string[]>>, label: string): T | null {
  const wanted = plain(label)
  for (const [name, others] of Object.entries(names) as [T, readonly string[]][])
    if (others.includes(wanted)) return name
  return null
}

/** A label in lower case, with letters alone: `Direct_Speech` and `direct-speech` are the same. */
function plain(label: string): string {
  return label.toLowerCase().replace(/[^\p{L}]/gu, '')
}

/** The mapping with `LABEL=TAG` decided; null where it isn't written like that, or the tag isn't one. */
export function decide(mapping: Mapping, decision: string): Mapping | null {
  const match = /^(.*)=([a-z-]*)$/su.exec(decision)
  if (!match) return null
  const [, label = '', meaning = ''] = match
  const tag = TAGS.find((name) => name === meaning)
  const relation = RELATIONS.find((name) => name === meaning)
  if (meaning !== '' && !tag && !relation) return null
  if (relation) return { ...mapping, relations: { ...mapping.relations, [label]: relation } }
  if (tag) return { ...mapping, tags: { ...mapping.tags, [label]: tag } }
  return {
    tags: { ...mapping.tags, [label]: null },
    relations: { ...mapping.relations, [label]: null },
  }
}

/** The mapping with every decision made: `mapping-invalid`. */
export function decideAll(mapping: Mapping, decisions: readonly string[]): Result<Mapping> {
  let decided = mapping
  for (const decision of decisions) {
    const next = decide(decided, decision)
    if (!next) return fail('mapping-invalid', { mapping: decision, tags: [...TAGS, ...RELATIONS].join(', ') })
    decided = next
  }
  return ok(decided)
}
