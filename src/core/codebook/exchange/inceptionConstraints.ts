/**
 * Constraints for INCEpTION: when a question appears, by the tag and by an earlier answer. A feature with "hide
 * un-constraint feature" shows only while a rule about it holds; both sides of a rule must be strings with a tag set
 * (INCEpTION's user guide, "Conditional features").
 */
import { FACT_TYPE, featureOf } from '../../formats/uima.ts'
import type { Attribute } from '../../model/codebook.ts'
import { TAGS } from '../../model/tag.ts'

/** The rules, and the questions that appear at every annotation because no rule can say when. */
export interface InceptionConstraints {
  /** Null where every question belongs to all tags. */
  readonly text: string | null
  readonly ruled: ReadonlySet<string>
  readonly unruled: readonly Attribute[]
}

/** The rules of a codebook's questions in use; `ruled` holds the keys of those whose features are hidden at first. */
export function inceptionConstraints(attributes: readonly Attribute[]): InceptionConstraints {
  const byKey = new Map(attributes.map((attribute) => [attribute.key, attribute]))
  const ruled = new Set<string>()
  const unruled: Attribute[] = []
  const rules: string[] = []
  for (const attribute of attributes) {
    const { key, of, kind, values, when } = attribute
    const tags = TAGS.filter((tag) => of.includes(tag))
    const isConditional = when !== null || (tags.length > 0 && tags.length < TAGS.length)
    if (!isConditional) continue
    const asked = when && byKey.get(when.key)
    const canAsk =
      when === null || (when.is.length > 0 && asked?.kind === 'one' && asked.of.some((target) => target !== 'article'))
    if (tags.length === 0 || kind !== 'one' || values.length === 0 || !canAsk) {
      unruled.push(attribute)
      continue
    }
    ruled.add(key)
    const restrictions = values.map((value) => equal(featureOf(key), value.key)).join(' | ')
    for (const condition of conditionsOf(tags, when)) rules.push(`  ${condition} -> ${restrictions};`)
  }
  const text = rules.length === 0 ? null : `import ${FACT_TYPE} as Fact;\n\nFact {\n${rules.join('\n')}\n}\n`
  return { text, ruled, unruled }
}

function conditionsOf(tags: readonly string[], when: Attribute['when']): readonly string[] {
  const ofTags = tags.length === TAGS.length ? [] : tags.map((tag) => equal('tag', tag))
  const after = when ? when.is.map((value) => equal(featureOf(when.key), value)) : []
  if (ofTags.length === 0 || after.length === 0) return [...ofTags, ...after]
  return ofTags.flatMap((tag) => after.map((answer) => `${tag} & ${answer}`))
}

function equal(feature: string, value: string): string {
  return `${feature}="${value}"`
}
