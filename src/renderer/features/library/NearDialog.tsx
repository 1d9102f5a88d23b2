/** Files that give nearly the text of an article that is here: the same article, a later version, or something else. */
import { useState } from 'react'
import { openArticle, openArticleId } from '../../document/openArticle.ts'
import type { NearPair } from '../../platform/dialogs.ts'
import { useT } from '../../platform/i18n.ts'
import { rowOf } from '../../platform/library.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { Notice } from '../../ui/Notice.tsx'
import { relate } from './workspaceHistory.ts'

interface NearDialogProps {
  readonly pairs: readonly NearPair[]
  /** Called with the articles that are still there on their own. */
  readonly onDone: (gone: readonly string[]) => void
}

/** One question a pair. Closing the dialog leaves the articles as they came in, as new. */
export function NearDialog({ pairs, onDone }: NearDialogProps) {
  const t = useT()
  const [gone, setGone] = useState<readonly string[]>([])
  const [index, setIndex] = useState(0)
  const [choice, setChoice] = useState<'same' | 'later' | 'new'>(pairs[0]?.proposed ?? 'same')
  const pair = pairs[index]
  if (!pair) return null
  const title = rowOf(pair.near)?.title ?? pair.near
  const answer = async () => {
    const isDone = choice === 'new' || (await relate({ id: pair.id, other: pair.near, as: choice }))
    const left = isDone && choice === 'same' ? [...gone, pair.id] : gone
    setGone(left)
    // What the article is a later version of is read with it.
    if (isDone && choice === 'later' && openArticleId() === pair.id) await openArticle(pair.id)
    if (index + 1 === pairs.length) onDone(left)
    else {
      setIndex(index + 1)
      setChoice(pairs[index + 1]?.proposed ?? 'same')
    }
  }
  return (
    <Dialog
      title={t(pair.proposed ? 'versions.ask.title' : 'source.near.title')}
      onClose={() => onDone(gone)}
      onSubmit={() => void answer()}
      actions={
        <>
          <Button onClick={() => onDone(gone)}>{t('source.near.asNew')}</Button>
          <Button type="submit" variant="primary">
            {t(`source.near.submit.${choice}`)}
          </Button>
        </>
      }
    >
      <p className={body.lead}>
        {pair.proposed
          ? t(pair.isKnown ? 'versions.ask.known' : 'versions.ask.what', { title })
          : t('source.near.what', { title })}
        {pairs.length > 1 && ` (${t('source.near.number', { number: index + 1, total: pairs.length })})`}
      </p>
      {pair.isAddress && <p className={body.lead}>{t('versions.ask.address')}</p>}
      {pair.isFar && <Notice tone="info">{t('versions.ask.far')}</Notice>}
      <ChoiceGroup
        label={t('source.near.is')}
        value={choice}
        onChange={setChoice}
        options={(pair.proposed ? (['later', 'new'] as const) : (['same', 'later', 'new'] as const)).map((value) => ({
          value,
          label: t(`source.near.${value}`),
          hint: t(`source.near.${value}Hint`),
        }))}
      />
    </Dialog>
  )
}
