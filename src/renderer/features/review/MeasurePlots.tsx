/** The measures as plots; each part of them opens the tags it counts. */
import { TAGS, type Tag } from '../../../core/model/tag.ts'
import { setFilter, useEditor } from '../../document/editor.ts'
import { openArticle } from '../../document/openArticle.ts'
import { useT } from '../../platform/i18n.ts'
import { CountBars, MeasureBars } from './Bars.tsx'
import { ALL } from './comparing.ts'
import { HeatMap } from './HeatMap.tsx'
import styles from './Measures.module.css'
import type { ArticleMeasures, Measured } from './measuringMessages.ts'
import { TimePlot } from './TimePlot.tsx'
import { comparing, review } from './window.ts'

/** How many articles are shown, those with the least agreement first: nobody reads on after these. */
const MOST_ARTICLES = 12

/** Agreement by pair, by tag, by article and over time, and how often each tag was given by whom. */
export function MeasurePlots({ measured, onClose }: { readonly measured: Measured; readonly onClose: () => void }) {
  const t = useT()
  const { agreement, articles, counts, names } = measured
  const nameOf = (annotator: string) => names[annotator] ?? annotator
  const least = [...articles].sort((a, b) => (a.f1Exact.value ?? 2) - (b.f1Exact.value ?? 2))
  const compare = (change: Parameters<typeof comparing.show>[0]) => {
    comparing.show({ ...ALL, without: new Set(), ...change })
    review.setTab('compare')
    onClose()
  }
  const openPair = async (pair: readonly string[]) => {
    await openOneOf(least.filter(({ annotators }) => pair.every((id) => annotators.includes(id))))
    compare({ without: new Set(agreement.annotators.filter((id) => !pair.includes(id))) })
  }
  const openTag = async (tag: Tag) => {
    await openOneOf(least)
    compare({ tag })
  }
  const openCompared = (id: string) => void openArticle(id).then(() => compare({}))
  const openTagsOf = async (annotator: string, tag: Tag) => {
    await openOneOf(least.filter(({ annotators }) => annotators.includes(annotator)))
    showTagsOf(annotator, tag)
    onClose()
  }
  return (
    <div className={styles.plots}>
      <section className={styles.section} data-wide={agreement.annotators.length > 3}>
        <h3>{t('review.plots.pairs')}</h3>
        <HeatMap
          annotators={agreement.annotators}
          pairs={agreement.pairs}
          nameOf={nameOf}
          onPair={(pair) => void openPair(pair)}
        />
      </section>
      <section className={styles.section}>
        <h3>{t('review.plots.tags')}</h3>
        <MeasureBars
          bars={TAGS.map((tag) => ({
            id: tag,
            name: t(`reader.tags.${tag}`),
            measure: agreement.byTag[tag].f1Exact.mean,
            onOpen: () => void openTag(tag),
          }))}
        />
      </section>
      <section className={styles.section}>
        <h3>{t('review.plots.counts')}</h3>
        <CountBars counts={counts} nameOf={nameOf} onOpen={(annotator, tag) => void openTagsOf(annotator, tag)} />
      </section>
      <section className={styles.section}>
        <h3>{t('review.plots.articles')}</h3>
        <MeasureBars
          bars={least.slice(0, MOST_ARTICLES).map(({ id, title, f1Exact }) => ({
            id,
            name: title,
            measure: f1Exact,
            onOpen: () => openCompared(id),
          }))}
        />
      </section>
      <section className={styles.section}>
        <h3>{t('review.plots.time')}</h3>
        <TimePlot articles={articles} onOpen={openCompared} />
      </section>
    </div>
  )
}

/** Opens the first of the articles, unless one of them is open. */
async function openOneOf(articles: readonly ArticleMeasures[]): Promise<void> {
  const open = useEditor.getState().open?.article.id
  const [first] = articles
  if (first && !articles.some(({ id }) => id === open)) await openArticle(first.id)
}

/** Shows an annotator's tags on the open article: one's own as cards, a colleague's in review. */
function showTagsOf(annotator: string, tag: Tag): void {
  if (useEditor.getState().layer?.annotator.id === annotator) {
    review.setTab(null)
    setFilter({ by: 'tag', tag })
  } else {
    review.setFilter({ show: 'all', tag })
    review.selectColleague(annotator)
    review.setTab('through')
  }
}
