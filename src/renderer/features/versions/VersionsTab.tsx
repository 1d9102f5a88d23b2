/** The side pane's tab about versions: what waits to be carried, what to decide, what is gone, and what changed. */
import { ArrowRight } from 'lucide-react'
import { useMemo } from 'react'
import type { Annotation } from '../../../core/model/annotation.ts'
import { unconfirmed } from '../../../core/versions/decideCarried.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { selectAndReveal } from '../../commands/selectingAnnotations.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { openArticle } from '../../document/openArticle.ts'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useT, useWriteCount, useWriteList } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { Button } from '../../ui/Button.tsx'
import side from '../../ui/SideList.module.css'
import { CarriedKeys } from './CarriedKeys.tsx'
import { ChangeList } from './ChangeList.tsx'
import { ChangeTools } from './ChangeTools.tsx'
import { verdictsToFollow, waitingToBeCarried, wordsBefore } from './carrying.ts'
import { LostList } from './LostList.tsx'
import styles from './VersionsTab.module.css'
import { carrying, useVersions } from './window.ts'

/** The tab, about the article in front. */
export function VersionsTab() {
  const t = useT()
  const list = useWriteList()
  const open = usePaintedEditor((state) => state.open?.article)
  const layer = usePaintedEditor((state) => state.layer)
  const { versions, own, problem, article } = useVersions()
  const later = useLibrary((state) => state.library?.articles.find(({ previous }) => previous === open?.id))
  const waiting = useMemo(() => waitingToBeCarried(own, layer), [own, layer])
  const verdicts = useMemo(() => verdictsToFollow(versions, layer).length, [versions, layer])
  const undecided = useMemo(() => (layer ? unconfirmed(layer) : []), [layer])
  if (!open || !layer) return <p className={side.empty}>{t('reader.nothingOpen')}</p>
  const [before] = article === open.id ? (versions?.earlier ?? []) : []
  return (
    <div className={side.scroll}>
      {later && (
        <button type="button" className={styles.other} onClick={() => void openArticle(later.id)}>
          <ArrowRight size={14} aria-hidden="true" />
          {t('versions.openLater', { title: later.title })}
        </button>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {!before && !later && !problem && (
        <div className={side.empty}>
          <b>{t('versions.none')}</b>
          <p>{t('versions.noneHint')}</p>
        </div>
      )}
      {before && (
        <p className={styles.about}>
          {t('versions.isLater', { title: before.title })}{' '}
          <button type="button" className={styles.link} onClick={() => void openArticle(before.id)}>
            {t('versions.openEarlier')}
          </button>
        </p>
      )}
      {waiting.length + verdicts > 0 && (
        <p className={styles.about}>
          <Button variant="primary" onClick={carrying.carryOver}>
            {waiting.length > 0
              ? t('versions.carry', { count: waiting.length })
              : t('versions.carryVerdicts', { count: verdicts })}
          </Button>
        </p>
      )}
      {versions?.verdicts && versions.verdicts.waiting > 0 && (
        <p className={styles.about}>{t('versions.verdictsWait', { count: versions.verdicts.waiting })}</p>
      )}
      {versions && versions.outstanding.length > 0 && (
        <p className={styles.about}>
          {t('versions.outstanding', { names: list(versions.outstanding.map(({ name }) => name)) })}
        </p>
      )}
      <Undecided annotations={undecided} />
      <LostList entries={layer.uncarried ?? []} />
      {before && <ChangeTools article={open.id} />}
      {before && (
        <ChangeList
          earlier={before.text}
          later={open.text}
          annotations={layer.annotations}
          waiting={own?.article.id === before.id ? waiting : NONE}
        />
      )}
    </div>
  )
}

const NONE: readonly Annotation[] = []

function Undecided({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const t = useT()
  const write = useWriteCount()
  if (annotations.length === 0) return null
  return (
    <section aria-labelledby="versions-undecided">
      <h2 className={side.heading} id="versions-undecided">
        {t('versions.undecided')}
        <span className={side.count}>{write(annotations.length)}</span>
      </h2>
      <ol className={side.rows}>
        {annotations.slice(0, MOST).map((annotation) => (
          <UndecidedRow key={annotation.id} annotation={annotation} />
        ))}
      </ol>
    </section>
  )
}

/** The most rows of each kind. */
const MOST = 300

function UndecidedRow({ annotation }: { readonly annotation: Annotation }) {
  const t = useT()
  const own = useVersions((state) => state.own)
  const selected = usePaintedEditor((state) => state.selected === annotation.id)
  const was = wordsBefore(own, annotation)
  const { quote, tag, carried } = annotation
  return (
    <li className={styles.item}>
      <button type="button" className={side.row} aria-current={selected} onClick={() => selectAndReveal(annotation)}>
        <span className={styles.kind}>
          <TagForm tag={tag} />{' '}
          {tag === 'quote' && carried?.as === 'changed' ? (
            <span className={styles.alarm}>{t('versions.quoteChanged')}</span>
          ) : (
            t(carried?.as === 'moved' ? 'versions.moved' : 'versions.changed')
          )}
        </span>
        {was !== null && (
          <span className={styles.words}>
            <span className={styles.label}>{t('versions.was')}</span> <del>{was}</del>
          </span>
        )}
        <span className={styles.words}>
          {was !== null && <span className={styles.label}>{t('versions.now')}</span>}{' '}
          {carried?.as === 'moved' ? <InContext annotation={annotation} /> : quote}
        </span>
      </button>
      <span className={styles.actions}>
        <Button onClick={() => carrying.keep([annotation])}>
          {t('versions.keep')}
          {selected && <CarriedKeys of="keep-carried" />}
        </Button>
        <Button onClick={() => carrying.drop(annotation)}>
          {t('versions.drop')}
          {selected && <CarriedKeys of="drop-carried" />}
        </Button>
        {selected && (
          <span className={styles.adjust}>
            {t('versions.adjust')} <CarriedKeys of="end-word-left" /> <CarriedKeys of="end-word-right" />
          </span>
        )}
      </span>
    </li>
  )
}

/** The words with what stands beside them now, which tells where they went. */
function InContext({ annotation: { prefix, quote, suffix } }: { readonly annotation: Annotation }) {
  return (
    <>
      {prefix && <span className={styles.context}>…{prefix.trimStart()}</span>}
      {quote}
      {suffix && <span className={styles.context}>{suffix.trimEnd()}…</span>}
    </>
  )
}
