/**
 * What a format writes of an annotation beyond its place, tag and note: its relations, under the names that they have
 * in the file, and the rest as data.
 */

import type { Annotation } from '../model/annotation.ts'
import type { Json, NamedRelation } from '../model/foreign.ts'
import type { Layer } from '../model/layer.ts'
import { RELATIONS, type Relation } from '../model/tag.ts'
import { dataOf } from './data.ts'

import { foreignPart } from './foreign.ts'
import type { ImportFormat } from './names.ts'

/** What is exported with an annotation. */
export interface Outgoing {
  /** Its links, and what another program related it to, as far as the format can name it and the other end is there. */
  readonly relations: readonly NamedRelation[]
  /** What the format has no place for. */
  readonly data: { readonly [key: string]: Json }
}

/**
 * Whether a relation of another program can be written with its own name: one that is called as a link of ours would be
 * read as that link.
 */
export function isNameable(label: string): boolean {
  return label !== '' && !RELATIONS.some((relation) => relation === label)
}

/** What the links of some annotations were called in the file that they came from, where a name means one link only. */
export function linkNames(annotations: readonly Annotation[]): ReadonlyMap<string, Relation> {
  const names = new Map<string, Relation | undefined>()
  for (const annotation of annotations)
    for (const { label, link } of foreignPart(annotation)?.relations ?? [])
      names.set(label, !names.has(label) || names.get(label) === link ? link : undefined)
  return new Map([...names].flatMap(([label, link]) => (link && isNameable(label) ? [[label, link] as const] : [])))
}

/** Whether a relation says what a link of the annotation was called, and the annotation still has that link. */
export function namesLink({ links }: Annotation, { link, to }: NamedRelation): boolean {
  return links.some((one) => one.rel === link && one.to === to)
}

/**
 * Tells what goes out with each annotation of a layer. `canName`: which labels the format can write, if not all. What
 * else a file said of a relation goes out with it in a format that has a place for it, and that it came from (`own`);
 * else it is among the data, and found again by the label and the other end. Links go out under the names that they had
 * in a file of the format `ownNames`.
 */
export function outgoingOf(
  { annotations }: Pick<Layer, 'annotations'>,
  canName: (label: string) => boolean = () => true,
  own?: ImportFormat,
  ownNames: ImportFormat | undefined = own,
): (annotation: Annotation) => Outgoing {
  const ids = new Set(annotations.map(({ id }) => id))
  const names = linkNames(annotations)
  return (annotation) => {
    const data = dataOf(annotation)
    const foreign = foreignPart(annotation)
    if (!foreign?.relations) return { relations: annotation.links.map(({ rel, to }) => ({ label: rel, to })), data }
    const { relations, ...others } = foreign
    const isOwn = others.format === own
    const isName = (relation: NamedRelation) =>
      others.format === ownNames &&
      relation.link !== undefined &&
      names.get(relation.label) === relation.link &&
      canName(relation.label) &&
      namesLink(annotation, relation)
    const isWritten = (relation: NamedRelation) =>
      relation.link ? isName(relation) : ids.has(relation.to) && isNameable(relation.label) && canName(relation.label)
    const links = annotation.links.map(({ rel, to }): NamedRelation => {
      const name = relations.find((relation) => relation.link === rel && relation.to === to && isName(relation))
      return name ? { label: name.label, to, ...(isOwn && { attributes: name.attributes }) } : { label: rel, to }
    })
    const kept = relations.filter((relation) => !isWritten(relation) || (relation.attributes && !isOwn))
    const written = relations
      .filter((relation) => !relation.link && isWritten(relation))
      .map((relation) => (isOwn ? relation : bare(relation)))
    return {
      relations: [...links, ...written],
      data: { ...data, foreign: { ...others, ...(kept.length > 0 && { relations: kept }) } as unknown as Json },
    }
  }
}

/** A relation without what a file of another format said of it. */
function bare({ label, to }: NamedRelation): NamedRelation {
  return { label, to }
}
