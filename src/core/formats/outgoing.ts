/**
 * What a format writes of an annotation beyond its place, tag and note: its relations, under the names that they have
 * in the file, and the rest as data.
 */

import type { Annotation } from '../model/annotation.ts'
import type { Json, NamedRelation } from '../model/foreign.ts'
import type { Layer } from '../model/layer.ts'
import { RELATIONS } from '../model/tag.ts'
import { dataOf } from './data.ts'

import { foreignPart } from './foreign.ts'
import type { ImportFormat } from './names.ts'

/** What goes out with an annotation. */
export interface Outgoing {
  /** Its links, and what another program related it to, as far as the format can name it and the other end is there. */
  readonly relations: readonly NamedRelation[]
  /** What has no place of the format's own. */
  readonly data: { readonly [key: string]: Json }
}

/**
 * Whether a relation of another program can be written with its own name: one that is called as a link of ours would be
 * read as that link.
 */
export function isNameable(label: string): boolean {
  return label !== '' && !RELATIONS.some((relation) => relation === label)
}

/**
 * Tells what goes out with each annotation of a layer. `canName`: which labels the format can write, if not all. What
 * else a file said of a relation goes out with it in a format that has a place for it, and that it came from (`own`);
 * else it is among the data, and found again by the label and the other end.
 */
export function outgoingOf(
  { annotations }: Pick<Layer, 'annotations'>,
  canName: (label: string) => boolean = () => true,
  own?: ImportFormat,
): (annotation: Annotation) => Outgoing {
  const ids = new Set(annotations.map(({ id }) => id))
  return (annotation) => {
    const links = annotation.links.map(({ rel, to }) => ({ label: rel, to }))
    const data = dataOf(annotation)
    const foreign = foreignPart(annotation)
    if (!foreign?.relations) return { relations: links, data }
    const isWritten = ({ label, to }: NamedRelation) => ids.has(to) && isNameable(label) && canName(label)
    const { relations, ...others } = foreign
    const isOwn = others.format === own
    const kept = relations.filter((relation) => !isWritten(relation) || (relation.attributes && !isOwn))
    const written = relations.filter(isWritten).map((relation) => (isOwn ? relation : bare(relation)))
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
