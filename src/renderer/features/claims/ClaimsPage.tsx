/** The claims to check: the list on the left, the record that is selected on the right. */
import { FileDown, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { importedSentences } from '../../../i18n/importedFindings.ts'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { NoArticles } from '../../commands/NoArticles.tsx'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useCommands } from '../../commands/registry.ts'
import { useChords } from '../../commands/useKeymap.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { type Translate, useT } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { showView } from '../../platform/mainView.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { CheckedArticles } from './CheckedArticles.tsx'
import { ClaimExport } from './ClaimExport.tsx'
import { ClaimList } from './ClaimList.tsx'
import { ClaimRecord } from './ClaimRecord.tsx'
import styles from './ClaimsPage.module.css'
import { ReadingClaims } from './ReadingClaims.tsx'
import { claims, followClaims, useClaims } from './window.ts'

const COMMANDS = {
  undo: () => void claims.step('undo'),
  redo: () => void claims.step('redo'),
  deselect: () => showView('article'),
}

/** The page. `onOpen` shows a place in an article. */
export function ClaimsPage({
  onOpen,
}: {
  readonly onOpen: (article: string, place: { start: number; end: number }) => void
}) {
  const t = useT()
  const chord = useChords()('check-claim')
  const { page, problem, open } = useClaims()
  const hasArticles = useLibrary((state) => (state.library?.articles.length ?? 0) > 0)
  const [shown, setShown] = useState<'claims' | 'articles'>('claims')
  const problems = [...(problem ? [problem] : []), ...(page?.problems ?? [])]
  useCommands(COMMANDS, 'always')
  useEffect(() => {
    void claims.ask()
    return followClaims()
  }, [])
  return (
    <main className={styles.page} data-pane="claims" aria-label={t('claims.title')}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('claims.title')}</h1>
        <SegmentedControl
          label={t('claims.page.by')}
          value={shown}
          options={[
            { value: 'claims', label: t('claims.page.byClaim') },
            { value: 'articles', label: t('claims.page.byArticle') },
          ]}
          onChange={setShown}
        />
        <ClaimExport />
        <Button icon={<FileDown size={15} aria-hidden="true" />} onClick={() => void importFindings(t)}>
          {t('claims.page.import')}
        </Button>
        <IconButton label={t('claims.page.back')} onClick={() => showView('article')}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      {problems.length > 0 && (
        <div className={styles.notices}>
          {problems.map((one) => (
            <ProblemNotice key={JSON.stringify(one)} problem={one} />
          ))}
        </div>
      )}
      {shown === 'articles' && hasArticles ? (
        <CheckedArticles onOpen={(article) => onOpen(article, { start: 0, end: 0 })} />
      ) : page === null ? (
        !problem && <ReadingClaims />
      ) : page.claims.length === 0 && !hasArticles ? (
        <NoArticles />
      ) : page.claims.length === 0 ? (
        <div className={styles.empty}>
          <b>{t('claims.none')}</b>
          <p>
            {t('claims.page.howTo')} {chord && <KeyHint chord={chord} />}
          </p>
        </div>
      ) : (
        <div className={styles.columns}>
          <ClaimList page={page} />
          {open ? (
            <ClaimRecord key={open.id} claim={open} page={page} onOpen={onOpen} />
          ) : (
            <div className={styles.empty}>
              <p>{t('claims.page.selectOne')}</p>
            </div>
          )}
        </div>
      )}
    </main>
  )
}

async function importFindings(t: Translate): Promise<void> {
  const answer = await answerOf(bridge.importFindings())
  if (!answer.ok) return showProblem(answer.error)
  if (answer.value) notify({ text: importedSentences(t, answer.value), tone: 'info' })
}
