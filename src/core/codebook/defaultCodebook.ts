/** The codebook that Factmark offers: questions that most desks ask, and the usual findings without numbers. */
import type { Attribute, AttributeValue, Codebook, CodebookFinding, Wording } from '../model/codebook.ts'
import { EMPTY_CODEBOOK } from '../model/codebook.ts'
import { CHECKABILITY, CLAIM_TYPES, DIRECTNESS, FINDINGS, GENRES, type Row, SOURCE_KINDS } from './defaultWords.ts'

/** The default codebook as revision 0, which a workspace saves as its first. `newId` gives a UUID. */
export function defaultCodebook(newId: () => string): Codebook {
  const values = (rows: readonly Row[]): readonly AttributeValue[] =>
    rows.map(([key, en, nl, helpEn, helpNl]) => ({
      id: newId(),
      key,
      label: { en, nl },
      help: { en: helpEn, nl: helpNl },
      retired: false,
      changed: 0,
    }))
  const attribute = (
    head: Pick<Attribute, 'key' | 'of' | 'shortcut' | 'ordered' | 'expected'>,
    label: Wording,
    rows: readonly Row[],
  ): Attribute => ({ id: newId(), ...head, label, kind: 'one', values: values(rows), when: null, changed: 0 })
  return {
    ...EMPTY_CODEBOOK,
    attributes: [
      attribute(
        { key: 'claim-type', of: ['claim'], shortcut: 't', ordered: false, expected: true },
        { en: 'Type of claim', nl: 'Soort bewering' },
        CLAIM_TYPES,
      ),
      attribute(
        { key: 'checkability', of: ['claim'], shortcut: 'c', ordered: true, expected: true },
        { en: 'Can it be checked?', nl: 'Is het te controleren?' },
        CHECKABILITY,
      ),
      attribute(
        { key: 'directness', of: ['quote'], shortcut: 'd', ordered: false, expected: true },
        { en: 'Directness', nl: 'Directheid' },
        DIRECTNESS,
      ),
      attribute(
        { key: 'source-kind', of: ['attribution'], shortcut: 's', ordered: false, expected: true },
        { en: 'Kind of source', nl: 'Soort bron' },
        SOURCE_KINDS,
      ),
      attribute(
        { key: 'genre', of: ['article'], shortcut: 'g', ordered: false, expected: false },
        { en: 'Genre', nl: 'Genre' },
        GENRES,
      ),
    ],
    findings: defaultFindings(newId),
  }
}

/** The usual findings, without numbers; `idOf` gives the id of each by its key. */
export function defaultFindings(idOf: (key: string) => string): readonly CodebookFinding[] {
  return FINDINGS.map(
    ([key, en, nl, definitionEn, definitionNl]): CodebookFinding => ({
      id: idOf(key),
      key,
      label: { en, nl },
      definition: { en: definitionEn, nl: definitionNl },
      rating: null,
    }),
  )
}
