/**
 * INCEpTION's constraints, read as conditions of questions: of which tag a feature is asked, and after which answer
 * (INCEpTION's user guide, "Constraints"). Written by `inceptionConstraints`, or by people.
 */
import { tagCalled } from '../../formats/mapping.ts'
import { TAGS, type Tag } from '../../model/tag.ts'

/** `feature="value"`. */
interface Equality {
  readonly feature: string
  readonly value: string
}

/** One rule: where all of `if` hold, the features named have one of the values of `then`. */
export interface InceptionRule {
  /** The full name of the layer. */
  readonly layer: string
  readonly if: readonly Equality[]
  readonly then: readonly Equality[]
}

/** When a feature is asked by the rules about it. */
export interface AskedWhen {
  /** Null: of all tags. */
  readonly tags: readonly Tag[] | null
  readonly after: { readonly feature: string; readonly is: readonly string[] } | null
}

/** The rules of a file; null where it isn't one. Rules that go beyond equalities of features are left out. */
export function readInceptionRules(text: string): readonly InceptionRule[] | null {
  const bare = text.replace(COMMENT, (comment) => (comment.startsWith('"') ? comment : ' '))
  const layers = new Map([...bare.matchAll(IMPORT)].map(([, layer = '', name = '']) => [name, layer]))
  if (layers.size === 0) return null
  return [...bare.matchAll(SCOPE)].flatMap(([, name = '', body = '']) =>
    [...body.matchAll(RULE)].flatMap(([, condition = '', restriction = '']) => {
      const [given, then] = [equalities(condition, '&'), equalities(restriction, '|')]
      return given && then ? [{ layer: layers.get(name) ?? name, if: given, then }] : []
    }),
  )
}

/** Comments, and strings, in which nothing begins one. */
const COMMENT = /"[^"\n]*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g
const IMPORT = /\bimport\s+([\w.]+)\s+as\s+(\w+)\s*;/g
const SCOPE = /(\w+)\s*\{((?:"[^"\n]*"|[^"}])*)\}/g
const RULE = /((?:"[^"\n]*"|[^";])*?)->((?:"[^"\n]*"|[^";])*);/g

function equalities(side: string, between: '&' | '|'): readonly Equality[] | null {
  const parts = side.match(new RegExp(`(?:"[^"\\n]*"|[^"${between}])+`, 'g')) ?? []
  const read = parts.map((part) => /^\s*([\w@:]+)\s*=\s*"([^"\n]*)"\s*(?:\(!\)\s*)?$/.exec(part))
  const found = read.flatMap((match) => (match ? [{ feature: match[1] ?? '', value: match[2] ?? '' }] : []))
  return found.length === parts.length && found.length > 0 ? found : null
}

/**
 * When a feature of a layer is asked: always (null) where no rule is about it; `unclear` where a codebook can't say it,
 * since it hangs on several questions at once, on another one for each tag, or only some of `values` are offered.
 */
export function askedWhen(
  rules: readonly InceptionRule[],
  layer: string,
  feature: string,
  values: readonly string[],
): AskedWhen | null | 'unclear' {
  const about = rules.filter((rule) => rule.layer === layer && rule.then.some((one) => one.feature === feature))
  if (about.length === 0) return null
  const conditions = about.map((rule) => ({
    tags: rule.if.flatMap((one) => (one.feature === 'tag' ? [tagCalled(one.value)] : [])),
    after: rule.if.filter((one) => one.feature !== 'tag'),
    offersAll: values.every((value) => rule.then.some((one) => one.feature === feature && one.value === value)),
  }))
  const [first] = conditions
  const isPlain = conditions.every(
    ({ tags, after, offersAll }) =>
      offersAll &&
      tags.length === first?.tags.length &&
      tags.length <= 1 &&
      !tags.includes(null) &&
      after.length === first.after.length &&
      after.length <= 1 &&
      after[0]?.feature === first.after[0]?.feature,
  )
  if (!isPlain) return 'unclear'
  const tags = TAGS.filter((tag) => conditions.some((one) => one.tags.includes(tag)))
  const is = [...new Set(conditions.flatMap(({ after }) => after.map(({ value }) => value)))]
  const places = new Set(conditions.map(({ tags: [tag], after: [answer] }) => JSON.stringify([tag, answer?.value])))
  // Each tag with each answer, or a tag is asked after other answers than another.
  if (places.size !== Math.max(1, tags.length) * Math.max(1, is.length)) return 'unclear'
  const asked = first?.after[0]?.feature
  return { tags: tags.length > 0 ? tags : null, after: asked === undefined ? null : { feature: asked, is } }
}
