/** What a codebook's schema can't express: that its keys are unique and its conditions lead somewhere. */
import type { Attribute, Codebook } from '../model/codebook.ts'
import type { ReasonCode } from '../reasons.ts'

/** A fault and where it is: a path within the file, such as `attributes[3].when`. */
export interface CodebookFault {
  readonly path: string
  readonly reason: Extract<ReasonCode, `codebook-${string}`>
  /** The key, or the key press, that it is about. */
  readonly key: string
}

/** Every fault of a codebook, in its order. A codebook with faults is used as far as it goes. */
export function faultsOf({
  attributes,
  findings,
}: Pick<Codebook, 'attributes' | 'findings'>): readonly CodebookFault[] {
  return [
    ...attributes.flatMap((attribute, index) => faultsOfAttribute(attributes, attribute, `attributes[${index}]`)),
    ...twice(attributes, 'attributes'),
    ...twice(findings, 'findings'),
  ]
}

function faultsOfAttribute(all: readonly Attribute[], attribute: Attribute, path: string): readonly CodebookFault[] {
  const found: CodebookFault[] = [...twice(attribute.values, `${path}.values`)]
  const { when, shortcut, key } = attribute
  if (attribute.of.length === 0) found.push({ path: `${path}.of`, reason: 'codebook-no-target', key })
  const same =
    shortcut !== null &&
    all.find((other) => other !== attribute && overlaps(other, attribute) && other.shortcut === shortcut)
  if (same) found.push({ path: `${path}.shortcut`, reason: 'codebook-shortcut-twice', key: shortcut })
  if (when === null) return found
  const asked = all.find((other) => other.key === when.key && overlaps(other, attribute))
  if (!asked) found.push({ path: `${path}.when.key`, reason: 'codebook-condition-unknown', key: when.key })
  else if (isCycle(all, attribute)) found.push({ path: `${path}.when`, reason: 'codebook-condition-cycle', key })
  for (const value of asked?.kind === 'text' ? [] : when.is) {
    if (asked && !asked.values.some((known) => known.key === value))
      found.push({ path: `${path}.when.is`, reason: 'codebook-value-unknown', key: value })
  }
  return found
}

function overlaps(one: Attribute, other: Attribute): boolean {
  return one.of.some((target) => other.of.includes(target))
}

function isCycle(all: readonly Attribute[], from: Attribute): boolean {
  const seen = new Set<string>()
  for (let at: Attribute | undefined = from; at?.when; at = all.find(({ key }) => key === at?.when?.key)) {
    if (seen.has(at.key)) return true
    seen.add(at.key)
  }
  return false
}

function twice(entries: readonly { readonly key: string }[], path: string): readonly CodebookFault[] {
  return entries.flatMap(({ key }, index) => {
    const isSecond = entries.findIndex((other) => other.key === key) < index
    return isSecond ? [{ path: `${path}[${index}].key`, reason: 'codebook-key-twice' as const, key }] : []
  })
}
