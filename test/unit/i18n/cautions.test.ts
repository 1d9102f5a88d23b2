import { expect, it } from 'vitest'
import type { Caution } from '../../../src/core/agreement/cautions.ts'
import { cautionSentences } from '../../../src/i18n/cautions.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'

const CAUTIONS: readonly Caution[] = [
  { code: 'few-articles', count: 2 },
  { code: 'few-answers', key: 'claim-type', of: 'annotations', count: 3 },
  { code: 'skewed-attribute', key: 'directness', share: 0.95 },
  { code: 'few-answers', key: 'genre', of: 'article', count: 1 },
]

it.each([
  ['en', '“claim-type” (3 places) and “genre” (1 article)'],
  ['nl', '“claim-type” (3 plaatsen) en “genre” (1 artikel)'],
] as const)('all questions with few answers are in one sentence (%s)', (language, questions) => {
  const sentences = cautionSentences(createTranslator(language, 'people').t, language, CAUTIONS)
  expect(sentences).toHaveLength(3)
  expect(sentences[1]).toContain('“directness”')
  expect(sentences[2]).toContain(questions)
})
