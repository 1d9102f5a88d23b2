/** The relations of a foreign document as links of annotations, or kept under their own names. */

import type { Link } from '../model/annotation.ts'
import type { NamedRelation } from '../model/foreign.ts'
import type { AnnotationIds } from './annotationIds.ts'
import { addCount, type Counts } from './counts.ts'
import type { ForeignDocument } from './document.ts'
import type { Mapping } from './mapping.ts'

/** What leads from one annotation to others. */
export interface Related {
  readonly links: readonly Link[]
  /** Relations that mean no link here, and what links were called there. */
  readonly relations: readonly NamedRelation[]
}

/** The relations of a document, and what became of them. */
export interface Relating {
  /** By the id of the annotation that they lead from. */
  readonly related: ReadonlyMap<string, Related>
  /** How many of each label were kept with their annotations, as they are no links here. */
  readonly kept: Counts
  /** Relations that have no annotation at one end, and links that have the same at both. */
  readonly passedOver: Counts
}

/** Relates the annotations that were entered in `ids`. */
export function relate({ relations }: ForeignDocument, mapping: Mapping, ids: AnnotationIds): Relating {
  const related = new Map<string, { links: Link[]; relations: NamedRelation[] }>()
  const kept: Counts = {}
  const passedOver: Counts = {}
  for (const { label, from, to, attributes } of relations) {
    const [source, target] = [ids.find(from), ids.find(to)]
    if (source === undefined || target === undefined) {
      addCount(passedOver, 'relation with what was skipped')
      continue
    }
    const rel = Object.hasOwn(mapping.relations, label) ? mapping.relations[label] : null
    if (rel && source === target) {
      addCount(passedOver, 'link of an annotation with itself')
      continue
    }
    const own = related.get(source) ?? { links: [], relations: [] }
    related.set(source, own)
    if (rel) {
      own.links.push({ rel, to: target })
      const isNamed = label !== rel || attributes !== undefined
      if (isNamed) own.relations.push({ label, to: target, link: rel, ...(attributes && { attributes }) })
    } else {
      own.relations.push({ label, to: target, ...(attributes && { attributes }) })
      addCount(kept, label)
    }
  }
  return { related, kept, passedOver }
}
