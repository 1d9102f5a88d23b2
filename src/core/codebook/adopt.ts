/** The codebook of another workspace, brought into that of this one. They have no common past, so attributes are known by their keys. */
import { saysSame } from '../merge/difference.ts'
import type { Attribute, AttributeValue, Codebook, CodebookExample } from '../model/codebook.ts'
import type { RevisionNote } from './revise.ts'

/** Both codebooks in one, and the keys that say something else there: what is said here stands. */
export interface Adopted {
  readonly codebook: Codebook
  readonly differing: readonly string[]
}

/**
 * `there` brought into `here`: attributes, values and findings that are new come along; of those that both have, the
 * wording here stays, and where it differs, answers of both count as given under an older one. `articleHere` gives the
 * id that an article of the other workspace has here; examples on others stay away. What brings nothing is `here` itself.
 */
export function adoptCodebook(
  here: Codebook,
  there: Codebook,
  note: RevisionNote,
  articleHere: (id: string) => string | undefined,
): Adopted {
  const revision = Math.max(here.revision, there.revision) + 1
  const differing: string[] = []
  const theirs = new Map(there.attributes.map((attribute) => [attribute.key, attribute]))
  const attributes = here.attributes.map((own) => {
    const other = theirs.get(own.key)
    return other ? joined(own, other, revision, (key) => differing.push(key)) : own
  })
  const codebook: Codebook = {
    ...here,
    attributes: [...attributes, ...newOf(here.attributes, there.attributes).map((one) => withFreeKey(one, attributes))],
    findings: [...here.findings, ...newOf(here.findings, there.findings)],
    examples: [...here.examples, ...newExamples(here, there, articleHere)],
  }
  if (saysSame(codebook, here)) return { codebook: here, differing }
  return { codebook: { ...codebook, revision, revisions: [...here.revisions, { ...note, revision }] }, differing }
}

function joined(own: Attribute, other: Attribute, revision: number, onDiffering: (key: string) => void): Attribute {
  const theirs = new Map(other.values.map((value) => [value.key, value]))
  const values = own.values.map((value): AttributeValue => {
    const found = theirs.get(value.key)
    if (!found || saysSame(wordsOf(found), wordsOf(value))) return value
    onDiffering(`${own.key}=${value.key}`)
    return { ...value, changed: revision }
  })
  const isSame = saysSame(wordsOf(other), wordsOf(own))
  if (!isSame) onDiffering(own.key)
  return { ...own, values: [...values, ...newOf(own.values, other.values)], changed: isSame ? own.changed : revision }
}

/** What makes answers mean something else. */
function wordsOf({ label, help, ...rest }: Attribute | AttributeValue) {
  return { label, help, kind: 'kind' in rest ? rest.kind : undefined }
}

/** An attribute without its key press where another one that is asked beside it has the same. */
function withFreeKey(attribute: Attribute, taken: readonly Attribute[]): Attribute {
  const { shortcut, of } = attribute
  const isTaken = taken.some((other) => other.shortcut === shortcut && other.of.some((target) => of.includes(target)))
  return shortcut !== null && isTaken ? { ...attribute, shortcut: null } : attribute
}

interface Keyed {
  readonly id: string
  readonly key: string
}

/** What is only there. */
function newOf<T extends Keyed>(here: readonly T[], there: readonly T[]): readonly T[] {
  const known = new Set(here.flatMap(({ id, key }) => [`id ${id}`, `key ${key}`]))
  return there.filter(({ id, key }) => !known.has(`id ${id}`) && !known.has(`key ${key}`))
}

function newExamples(
  here: Codebook,
  there: Codebook,
  articleHere: (id: string) => string | undefined,
): readonly CodebookExample[] {
  const known = new Set(here.examples.map(({ annotator, annotation }) => `${annotator} ${annotation}`))
  return there.examples.flatMap((example) => {
    const article = articleHere(example.article)
    const isKnown = known.has(`${example.annotator} ${example.annotation}`)
    return article === undefined || isKnown ? [] : [{ ...example, article }]
  })
}
