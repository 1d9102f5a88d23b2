/** Corrects an article's details: everything except its text. */

import { useState } from 'react'
import { z } from 'zod'
import type { ArticleDetails } from '../../../core/model/articleDetails.ts'
import { articleDetailsSchema } from '../../../core/model/articleDetailsSchema.ts'
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { setDialog } from '../../platform/dialogs.ts'
import { useT } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import styles from './DetailsDialog.module.css'
import { LanguageField } from './LanguageField.tsx'
import { editDetails } from './libraryHistory.ts'

// Compiled validators are made with `eval`, which the page's policy forbids.
z.config({ jitless: true })

interface DetailsDialogProps {
  readonly id: string
  readonly onClose: () => void
}

/** The details of one article. */
export function DetailsDialog({ id, onClose }: DetailsDialogProps) {
  const article = useLibrary((state) => state.library?.articles.find((row) => row.id === id))
  return article ? <DetailsForm id={id} before={article} onClose={onClose} /> : null
}

type Field = keyof ArticleDetails

function DetailsForm({ id, before, onClose }: DetailsDialogProps & { readonly before: ArticleDetails }) {
  const t = useT()
  const [title, setTitle] = useState(before.title)
  const [published, setPublished] = useState(before.published ?? '')
  const [language, setLanguage] = useState(before.language)
  const [source, setSource] = useState(before.source ?? '')
  const [author, setAuthor] = useState(before.author ?? '')
  const [publisher, setPublisher] = useState(before.publisher ?? '')
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const parsed = articleDetailsSchema.safeParse({
    title,
    language: language.trim(),
    published: published.trim() || null,
    source: source.trim() || null,
    author: author.trim() || null,
    publisher: publisher.trim() || null,
  })
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path[0]))
  const errorOf = (field: Field) => (asked && wrong.has(field) ? t(`shell.details.wrong.${field}`) : null)

  const submit = async () => {
    setAsked(true)
    if (!parsed.success) return
    const answer = await editDetails(id, parsed.data)
    if (answer.ok) onClose()
    else setProblem(answer.error)
  }
  return (
    <Dialog
      title={t('shell.details.title')}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button className={styles.aside} onClick={() => setDialog({ name: 'source', article: id })}>
            {t('source.open')}
          </Button>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('shell.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('shell.details.name')}
        error={errorOf('title')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={t('shell.details.author')}
        error={errorOf('author')}
        value={author}
        onChange={(event) => setAuthor(event.target.value)}
      />
      <TextField
        label={t('shell.details.publisher')}
        error={errorOf('publisher')}
        value={publisher}
        onChange={(event) => setPublisher(event.target.value)}
      />
      <TextField
        label={t('shell.details.published')}
        hint={t('shell.details.publishedHint')}
        error={errorOf('published')}
        value={published}
        inputMode="numeric"
        onChange={(event) => setPublished(event.target.value)}
      />
      <LanguageField value={language} error={errorOf('language')} onChange={setLanguage} />
      <TextField
        label={t('shell.details.source')}
        error={errorOf('source')}
        value={source}
        inputMode="url"
        placeholder="https://"
        onChange={(event) => setSource(event.target.value)}
      />
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
