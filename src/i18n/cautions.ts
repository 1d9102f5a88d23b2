/** What cautions about measures say. */
import type { TFunction } from 'i18next'
import type { Caution } from '../core/agreement/cautions.ts'
import type { Language } from '../core/model/language.ts'
import { writeList } from './lists.ts'

/** The names that sentences need: of articles by id, and of attributes by key. */
export interface CautionNames {
  readonly articleOf: (id: string) => string
  readonly labelOf: (key: string) => string
}

const IDS: CautionNames = { articleOf: (id) => id, labelOf: (key) => key }

type Few = Extract<Caution, { code: 'few-answers' }>

/** The sentences; without names, with ids and keys. All questions with few answers are in one, since at first those are all. */
export function cautionSentences(
  t: TFunction,
  language: Language,
  cautions: readonly Caution[],
  names: CautionNames = IDS,
): readonly string[] {
  const few = cautions.filter((caution) => caution.code === 'few-answers')
  const others = cautions.filter((caution) => caution.code !== 'few-answers')
  const sentences = others.map((caution) => sentenceOf(t, caution, names))
  if (few.length === 0) return sentences
  const questions = few.map(({ key, of, count }) =>
    t(`review.cautions.few-answers.of.${of}`, { label: names.labelOf(key), count }),
  )
  return [...sentences, t('review.cautions.few-answers.all', { questions: writeList(questions, language) })]
}

function sentenceOf(t: TFunction, caution: Exclude<Caution, Few>, { articleOf, labelOf }: CautionNames): string {
  const share = 'share' in caution ? `${Math.round(caution.share * 100)}\u00a0%` : ''
  switch (caution.code) {
    case 'few-articles':
    case 'few-annotations':
      return t(`review.cautions.${caution.code}`, { count: caution.count })
    case 'one-article':
      return caution.article === null
        ? t('review.cautions.one-article-unnamed', { share })
        : t('review.cautions.one-article', { share, article: articleOf(caution.article) })
    case 'skewed-tag':
      return t('review.cautions.skewed-tag', { tag: t(`reader.tags.${caution.tag}`), share })
    case 'skewed-attribute':
      return t('review.cautions.skewed-attribute', { label: labelOf(caution.key), share })
  }
}
