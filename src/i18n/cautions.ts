/** What a caution about measures says. */
import type { TFunction } from 'i18next'
import type { Caution } from '../core/agreement/cautions.ts'

/** The names that a sentence needs: of articles by id, and of attributes by key. */
export interface CautionNames {
  readonly articleOf: (id: string) => string
  readonly labelOf: (key: string) => string
}

const IDS: CautionNames = { articleOf: (id) => id, labelOf: (key) => key }

/** The sentence; without names, with ids and keys. */
export function cautionSentence(t: TFunction, caution: Caution, { articleOf, labelOf }: CautionNames = IDS): string {
  const share = 'share' in caution ? `${Math.round(caution.share * 100)}\u00a0%` : ''
  if (caution.code === 'few-articles' || caution.code === 'few-annotations')
    return t(`review.cautions.${caution.code}`, { count: caution.count })
  if (caution.code === 'one-article')
    return caution.article === null
      ? t('review.cautions.one-article-unnamed', { share })
      : t('review.cautions.one-article', { share, article: articleOf(caution.article) })
  if (caution.code === 'skewed-tag')
    return t('review.cautions.skewed-tag', { tag: t(`reader.tags.${caution.tag}`), share })
  const label = labelOf(caution.key)
  return caution.code === 'few-answers'
    ? t('review.cautions.few-answers', { label, count: caution.count })
    : t('review.cautions.skewed-attribute', { label, share })
}
