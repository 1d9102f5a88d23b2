/** The type system beside a CAS in XMI. */
import type { AnswerKind } from '../answers.ts'
import { DOCUMENT_TYPE, FACT_FEATURES, FACT_TYPE, LINK_TYPE } from '../uima.ts'
import { element } from '../xml.ts'

/** The type system of a CAS whose facts have these features of answers beside their own. */
export function typeSystemWith(answers: ReadonlyMap<string, AnswerKind>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
${element('typeSystemDescription', { xmlns: 'http://uima.apache.org/resourceSpecifier' }, [
  element('types', {}, [
    typeOf(FACT_TYPE, [
      ...FACT_FEATURES.map((name) => [name, 'uima.cas.String'] as const),
      ...[...answers].map(
        ([name, kind]) => [name, kind === 'many' ? 'uima.cas.StringArray' : 'uima.cas.String'] as const,
      ),
    ]),
    typeOf(DOCUMENT_TYPE, [['data', 'uima.cas.String']], 'uima.cas.AnnotationBase'),
    typeOf(LINK_TYPE, [
      ['Governor', FACT_TYPE],
      ['Dependent', FACT_TYPE],
      ['label', 'uima.cas.String'],
    ]),
  ]),
])}
`
}

function typeOf(
  name: string,
  features: readonly (readonly [string, string])[],
  supertype = 'uima.tcas.Annotation',
): string {
  return element('typeDescription', {}, [
    element('name', {}, name),
    element('description', {}),
    element('supertypeName', {}, supertype),
    element(
      'features',
      {},
      features.map(([feature, range]) =>
        element('featureDescription', {}, [
          element('name', {}, feature),
          element('description', {}),
          element('rangeTypeName', {}, range),
        ]),
      ),
    ),
  ])
}
