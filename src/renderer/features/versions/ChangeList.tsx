/** What changed from the version before: first what is near tags. Each change leads to its place. */
import { useMemo } from 'react'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Span } from '../../../core/model/span.ts'
import { differenceOf } from '../../../core/versions/changeLog.ts'
import { changesBetween, type TextChange } from '../../../core/versions/changes.ts'
import { changesQuote, touching } from '../../../core/versions/quotedPassages.ts'
import { writeFigures } from '../../../i18n/counts.ts'
import { useLanguage, useT, useWriteCount } from '../../platform/i18n.ts'
import { reveal, select } from '../../text/surface.ts'
import side from '../../ui/SideList.module.css'
import styles from './VersionsTab.module.css'

interface ChangeListProps {
  readonly earlier: string
  readonly later: string
  readonly annotations: readonly Annotation[]
  /** Annotations of the earlier version that aren't carried over yet. */
  readonly waiting: readonly Annotation[]
}

/** How near a tag is to what changed, in UTF-16 code units. */
const BESIDE = 40

/** The most changes that are shown of each kind. */
const MOST = 300

/** Both lists: at tags, and elsewhere. */
export function ChangeList({ earlier, later, annotations, waiting }: ChangeListProps) {
  const t = useT()
  const changes = useMemo(() => changesBetween(earlier, later), [earlier, later])
  const [atTags, others] = useMemo(() => parted(changes, annotations, waiting), [changes, annotations, waiting])
  const isInQuote = useMemo(() => {
    const isQuote = ({ tag }: Annotation) => tag === 'quote'
    return changesQuote(annotations.filter(isQuote), waiting.filter(isQuote))
  }, [annotations, waiting])
  if (changes.length === 0) return <p className={side.none}>{t('versions.nothingChanged')}</p>
  return (
    <>
      <Section
        id="versions-at-tags"
        title={t('versions.atTags')}
        changes={atTags}
        isInQuote={isInQuote}
        earlier={earlier}
        later={later}
      />
      <Section
        id="versions-elsewhere"
        title={t('versions.elsewhere')}
        changes={others}
        isInQuote={isInQuote}
        earlier={earlier}
        later={later}
      />
    </>
  )
}

/** The changes that are at or near annotations, and the others. */
function parted(
  changes: readonly TextChange[],
  annotations: readonly Annotation[],
  waiting: readonly Annotation[],
): readonly [readonly TextChange[], readonly TextChange[]] {
  const isAtTag = touching(annotations, waiting, BESIDE)
  const atTags = changes.filter(isAtTag)
  const near = new Set(atTags)
  return [atTags, changes.filter((change) => !near.has(change))]
}

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly changes: readonly TextChange[]
  /** Whether a change is within words that are tagged as a quote. */
  readonly isInQuote: (change: TextChange) => boolean
  readonly earlier: string
  readonly later: string
}

function Section({ id, title, changes, isInQuote, earlier, later }: SectionProps) {
  const write = useWriteCount()
  if (changes.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 className={side.heading} id={id}>
        {title}
        <span className={side.count}>{write(changes.length)}</span>
      </h2>
      <ol className={side.rows}>
        {changes.slice(0, MOST).map((change) => (
          <Row key={keyOf(change)} change={change} isInQuote={isInQuote(change)} earlier={earlier} later={later} />
        ))}
      </ol>
    </section>
  )
}

function keyOf({ before, after }: TextChange): string {
  return `${before?.start ?? ''}-${after?.start ?? ''}`
}

function Row({
  change,
  isInQuote,
  earlier,
  later,
}: {
  readonly change: TextChange
  readonly isInQuote: boolean
  readonly earlier: string
  readonly later: string
}) {
  const t = useT()
  const language = useLanguage()
  const { kind, before, after, figures } = change
  const written = writeFigures(language)
  const words = (of: string, span: Span) => shortened(of.slice(span.start, span.end))
  return (
    <li>
      <button type="button" className={side.row} disabled={!after} onClick={() => after && goTo(after)}>
        <span className={styles.kind}>
          {t(`versions.kinds.${kind}`)}
          {isInQuote && <span className={styles.alarm}> {t('versions.quoteChanged')}</span>}
        </span>
        {figures && (
          <b className={styles.figures}>
            {t('versions.figures', {
              before: written.plain(figures.before),
              after: written.plain(figures.after),
              difference: written.difference(differenceOf(figures)),
            })}
          </b>
        )}
        {before && kind !== 'moved' && (
          <span className={styles.words}>
            <span className={styles.label}>{t('versions.was')}</span> <del>{words(earlier, before)}</del>
          </span>
        )}
        {after && (
          <span className={styles.words}>
            {kind !== 'moved' && <span className={styles.label}>{t('versions.now')}</span>}{' '}
            {kind === 'moved' ? words(later, after) : <ins>{words(later, after)}</ins>}
          </span>
        )}
      </button>
    </li>
  )
}

function goTo({ start, end }: Span): void {
  select(start, end)
  reveal(start)
}

/** How much of a change is shown, in UTF-16 code units. */
const LONGEST = 240

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
}
