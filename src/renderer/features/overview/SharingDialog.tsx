/** Sharing the articles out: who takes which, so that everybody has about as much to read. */
import { useState } from 'react'
import { type Assignments, shareOut } from '../../../core/model/assignments.ts'
import { ADJUDICATED } from '../../../core/model/ids.ts'
import type { Overview } from '../../../ipc/overview.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate, useT, useWriteCount } from '../../platform/i18n.ts'
import { refreshLibrary } from '../../platform/library.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { whileWriting } from '../../platform/writing.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import styles from './Sharing.module.css'
import { overviewPage } from './window.ts'

interface SharingDialogProps {
  readonly overview: Overview
  /** The articles that are shared out, where some are marked; what is said of others stays. */
  readonly only?: readonly string[]
  readonly onClose: () => void
}

/** The dialog; it shows what everybody would get before anything is saved. */
export function SharingDialog({ overview: whole, only, onClose }: SharingDialogProps) {
  const t = useT()
  const write = useWriteCount()
  const meant = new Set(only)
  const overview = only ? { ...whole, articles: whole.articles.filter(({ article }) => meant.has(article)) } : whole
  const [people, setPeople] = useState(overview.people.filter(({ id }) => id !== ADJUDICATED))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(people.map(({ id }) => id)))
  const [each, setEach] = useState(overview.each ?? Math.min(2, Math.max(1, people.length)))
  const [which, setWhich] = useState<'all' | 'open'>('all')
  const [name, setName] = useState('')
  const open = overview.articles.filter(({ layers }) => !layers.some(({ status }) => status === 'done'))
  const articles = (which === 'all' ? overview.articles : open).map((article) => ({
    id: article.article,
    words: article.words,
    taken: [...article.layers.map(({ annotator }) => annotator), ...article.hidden].filter((id) => id !== ADJUDICATED),
  }))
  const shared = shareOut(
    articles,
    people.map(({ id }) => id).filter((id) => chosen.has(id)),
    each,
  )
  const isTooFew = chosen.size < each
  const add = async () => {
    const written = name.trim()
    if (written === '') return
    setName('')
    // It brings tables of scripts along, which the overview need not load at each start.
    const { isSameName, personId } = await import('../../../core/model/people.ts')
    const known = people.find((one) => isSameName(one.name, written))
    const id = known?.id ?? personId(written)
    if (!known) setPeople((before) => [...before.filter((one) => one.id !== id), { id, name: written }])
    setChosen((before) => new Set([...before, id]))
  }
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const save = async (next: Assignments | null) => {
    if (await saveSharing(next, t(next ? 'overview.sharing.saved' : 'overview.sharing.cleared'))) onClose()
  }
  return (
    <Dialog
      title={t('overview.sharing.title')}
      onClose={onClose}
      onSubmit={() => !isTooFew && void save(only ? withOthers(whole, shared) : shared)}
      actions={
        <>
          {overview.each !== null && !only && (
            <Button variant="plain" onClick={() => void save(null)}>
              {t('overview.sharing.clear')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={isTooFew}>
            {t('overview.sharing.save')}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{t('overview.sharing.intro')}</p>
      <div className={styles.pair}>
        <SelectField
          label={t('overview.sharing.each')}
          value={each}
          error={isTooFew ? t('overview.sharing.tooFew') : null}
          onChange={(event) => setEach(Number(event.target.value))}
        >
          {[1, 2, 3, 4, 5].map((number) => (
            <option key={number} value={number}>
              {write(number)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('overview.sharing.which')}
          value={which}
          onChange={(event) => setWhich(event.target.value === 'open' ? 'open' : 'all')}
        >
          <option value="all">{t('overview.sharing.whichAll', { count: overview.articles.length })}</option>
          <option value="open">{t('overview.sharing.whichOpen', { count: open.length })}</option>
        </SelectField>
      </div>
      <fieldset className={styles.takers}>
        <legend>{t('overview.sharing.people')}</legend>
        {people.map(({ id, name: called }) => {
          const own = articles.filter((article) => shared.articles[article.id]?.includes(id))
          const words = own.reduce((sum, article) => sum + article.words, 0)
          return (
            <label key={id} className={styles.taker}>
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
              <span>{called}</span>
              <span className={styles.quiet}>
                {chosen.has(id) && t('overview.sharing.planRow', { articles: own.length, words })}
              </span>
            </label>
          )
        })}
      </fieldset>
      <TextField
        label={t('overview.sharing.add')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || name.trim() === '') return
          event.preventDefault()
          add()
        }}
        beside={
          <Button disabled={name.trim() === ''} onClick={() => void add()}>
            {t('overview.sharing.addButton')}
          </Button>
        }
      />
    </Dialog>
  )
}

/** What is shared out now, with what was said of all other articles before. */
function withOthers({ articles, each }: Overview, shared: Assignments): Assignments {
  const before = articles.flatMap(({ article, assigned }) =>
    assigned.length > 0 ? [[article, assigned] as const] : [],
  )
  return { each: each ?? shared.each, articles: { ...Object.fromEntries(before), ...shared.articles } }
}

/** Saves who takes which; a message offers the way back. Whether that went. */
async function saveSharing(next: Assignments | null, text: string): Promise<boolean> {
  const answer = await answerOf(whileWriting(bridge.saveAssignments({ assignments: next })))
  if (!answer.ok) {
    showProblem(answer.error)
    return false
  }
  const before = answer.value
  const t = translate()
  const back = t(before ? 'overview.sharing.saved' : 'overview.sharing.cleared')
  notify({
    text,
    tone: 'info',
    topic: 'undo',
    action: { label: t('commands.undo'), run: () => void saveSharing(before, back) },
  })
  await Promise.all([overviewPage.ask(), refreshLibrary()])
  return true
}
