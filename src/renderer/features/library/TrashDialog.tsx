/** The workspace's trash: items to restore or delete for good. */
import { useEffect, useState } from 'react'
import { ADJUDICATED } from '../../../core/model/ids.ts'
import type { Problem } from '../../../core/problem.ts'
import type { TrashedThing } from '../../../ipc/storage.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useDateLocale, useT, useWriteList } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import dialogs from '../../ui/DialogBody.module.css'
import { restoreFromTrash } from './libraryHistory.ts'
import styles from './Trash.module.css'

/** Stands for the whole trash, where a question is about an item. */
const ALL = 'all'

/** The list. The question before deleting takes the place of the button that was pressed. */
export function TrashDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const own = useSession((state) => state.session?.annotator.id)
  const [things, setThings] = useState<readonly TrashedThing[] | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const [people, setPeople] = useState<ReadonlyMap<string, string>>(new Map())
  const [problem, setProblem] = useState<Problem | null>(null)

  const refresh = async () => {
    const answer = await answerOf(bridge.trash())
    if (answer.ok) setThings(answer.value)
    else setProblem(answer.error)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read once, and after whatever is done here.
  useEffect(() => {
    void refresh()
    void answerOf(bridge.people()).then((answer) => {
      if (answer.ok) setPeople(new Map(answer.value.map(({ id, name }) => [id, name])))
    })
  }, [])

  const after = async (answer: { readonly ok: true } | { readonly ok: false; readonly error: Problem }) => {
    setAsked(null)
    setProblem(answer.ok ? null : answer.error)
    await refresh()
  }
  const restore = async (thing: TrashedThing) => {
    if (await restoreFromTrash(thing, thing.layers.length === 1 && thing.layers[0] === own)) await refresh()
  }
  const remove = async ({ trash }: TrashedThing) => after(await answerOf(bridge.deleteFromTrash({ trash })))
  const empty = async () => after(await answerOf(bridge.emptyTrash()))

  return (
    <Dialog
      title={t('storage.trash.title')}
      size="large"
      onClose={onClose}
      actions={
        <>
          {asked === ALL ? (
            <Confirm
              question={t('storage.trash.emptyQuestion', { count: things?.length ?? 0 })}
              onYes={() => void empty()}
              onNo={() => setAsked(null)}
            />
          ) : (
            <Button disabled={!things?.length} onClick={() => setAsked(ALL)}>
              {t('storage.trash.empty')}
            </Button>
          )}
          <Button variant="primary" onClick={onClose}>
            {t('shell.close')}
          </Button>
        </>
      }
    >
      <p className={dialogs.lead}>{t(things?.length === 0 ? 'storage.trash.none' : 'storage.trash.hint')}</p>
      <ul className={styles.things} aria-label={t('storage.trash.list')}>
        {things?.map((thing) => (
          <li key={thing.trash} className={styles.thing}>
            <div className={styles.words}>
              <b>{thing.title}</b>
              <span>
                <Facts thing={thing} people={people} />
              </span>
            </div>
            {asked === thing.trash ? (
              <Confirm
                question={t('storage.trash.deleteQuestion')}
                onYes={() => void remove(thing)}
                onNo={() => setAsked(null)}
              />
            ) : (
              <>
                <Button
                  aria-label={t('storage.trash.restoreNamed', { title: thing.title })}
                  onClick={() => void restore(thing)}
                >
                  {t('storage.trash.restore')}
                </Button>
                <Button
                  variant="plain"
                  aria-label={t('storage.trash.deleteNamed', { title: thing.title })}
                  onClick={() => setAsked(thing.trash)}
                >
                  {t('storage.trash.delete')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}

/** What was removed, when and by whom. */
function Facts({ thing, people }: { readonly thing: TrashedThing; readonly people: ReadonlyMap<string, string> }) {
  const t = useT()
  const locale = useDateLocale()
  const writeList = useWriteList()
  const { hasArticle, layers, removed, by, claim } = thing
  const nameOf = (id: string) => people.get(id) ?? (by?.id === id ? by.name : id)
  const names = layers.map((id) => (id === ADJUDICATED ? t('storage.trash.adjudicated') : nameOf(id)))
  const what = [
    claim !== null && t('storage.trash.claim'),
    hasArticle && t('storage.trash.article'),
    names.length > 0 && t('storage.trash.layers', { count: names.length, names: writeList(names) }),
  ]
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(removed))
  const when = by ? t('storage.trash.removedBy', { time, name: by.name }) : t('storage.trash.removed', { time })
  return <>{[...what, when].filter(Boolean).join(' · ')}</>
}

interface ConfirmProps {
  readonly question: string
  readonly onYes: () => void
  readonly onNo: () => void
}

/** A question in the place of the button that asked for it; the focus is on the answer that changes nothing. */
function Confirm({ question, onYes, onNo }: ConfirmProps) {
  const t = useT()
  return (
    <fieldset className={styles.confirm}>
      <legend>{question}</legend>
      <Button ref={(button) => button?.focus()} onClick={onNo}>
        {t('storage.trash.keep')}
      </Button>
      <Button variant="danger" onClick={onYes}>
        {t('storage.trash.confirm')}
      </Button>
    </fieldset>
  )
}
