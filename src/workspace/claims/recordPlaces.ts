/** Which claim records have an annotation as a place: who selects a card asks that, however many records there are. */
import type { Claim } from '../../core/model/claim.ts'

/** Records by the annotations that are their places. */
export interface RecordPlaces {
  readonly add: (claim: Claim) => void
  /** Forgets a record that was added as it is here. */
  readonly remove: (claim: Claim) => void
  /** The ids of an annotation's records; rarely more than one. */
  readonly of: (annotation: string) => readonly string[]
}

/** Knows no record. */
export function createRecordPlaces(): RecordPlaces {
  /** One id for almost every annotation, which as a list of its own would take three times the memory. */
  const records = new Map<string, string | readonly string[]>()
  const of = (annotation: string): readonly string[] => {
    const found = records.get(annotation)
    return found === undefined ? [] : typeof found === 'string' ? [found] : found
  }
  return {
    add: ({ id, appearances }) => {
      for (const { annotation } of appearances) {
        const known = of(annotation).filter((one) => one !== id)
        records.set(annotation, known.length === 0 ? id : [...known, id])
      }
    },
    remove: ({ id, appearances }) => {
      for (const { annotation } of appearances) {
        const left = of(annotation).filter((one) => one !== id)
        if (left.length === 0) records.delete(annotation)
        else records.set(annotation, left)
      }
    },
    of,
  }
}
