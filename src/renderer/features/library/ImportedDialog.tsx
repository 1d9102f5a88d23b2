/** The details that several imported files give, one row per file, for correction. */
import { useState } from 'react'
import { z } from 'zod'
import type { ArticleDetails } from '../../../core/model/articleDetails.ts'
import { articleDetailsSchema } from '../../../core/model/articleDetailsSchema.ts'
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useT } from '../../platform/i18n.ts'
import { rowOf } from '../../platform/library.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './ImportedDialog.module.css'
import { editDetails } from './libraryHistory.ts'

// Compiled validators are made with `eval`, which the page's policy forbids.
z.config({ jitless: true })

const FIELDS = ['title', 'author', 'publisher', 'published', 'language', 'source'] as const

type Field = (typeof FIELDS)[number]

/** A row as it is typed. */
type Typed = Readonly<Record<Field, string>>

interface ImportedDialogProps {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** The details of articles that came in together. */
export function ImportedDialog({ ids, onClose }: ImportedDialogProps) {
  const t = useT()
  const [before] = useState(() => new Map(ids.flatMap((id) => typedOf(id))))
  const [rows, setRows] = useState<ReadonlyMap<string, Typed>>(before)
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const headOf = (field: Field) => t(`shell.details.${field === 'title' ? 'name' : field}`)
  const parsed = [...rows].map(([id, typed]) => ({ id, typed, details: detailsOf(typed) }))
  const wrong = parsed.find(({ details }) => !details.success)
  const wrongField = FIELDS.find((field) => wrong && isWrong(wrong.details, field))

  const submit = async () => {
    setAsked(true)
    if (wrong) return
    for (const { id, typed, details } of parsed) {
      const old = before.get(id)
      const isSame = FIELDS.every((field) => old?.[field] === typed[field])
      if (isSame || !details.success) continue
      const answer = await editDetails(id, details.data)
      if (!answer.ok) return setProblem(answer.error)
    }
    onClose()
  }
  return (
    <Dialog
      title={t('shell.import.details', { count: ids.length })}
      size="wide"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('shell.save')}
          </Button>
        </>
      }
    >
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              {FIELDS.map((field) => (
                <th key={field} scope="col" data-field={field}>
                  {headOf(field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parsed.map(({ id, typed, details }) => (
              <tr key={id}>
                {FIELDS.map((field) => (
                  <td key={field}>
                    <input
                      type="text"
                      autoComplete="off"
                      spellCheck={false}
                      aria-label={t('shell.import.detailOf', {
                        field: headOf(field),
                        title: before.get(id)?.title ?? id,
                      })}
                      aria-invalid={(asked && isWrong(details, field)) || undefined}
                      value={typed[field]}
                      onChange={(event) => setRows(new Map([...rows, [id, { ...typed, [field]: event.target.value }]]))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {asked && wrong && wrongField && (
        <Notice tone="error">
          {before.get(wrong.id)?.title}: {t(`shell.details.wrong.${wrongField}`)}
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}

function typedOf(id: string): readonly (readonly [string, Typed])[] {
  const row: ArticleDetails | undefined = rowOf(id)
  if (!row) return []
  const { title, author, publisher, published, language, source } = row
  const typed = {
    title,
    author: author ?? '',
    publisher: publisher ?? '',
    published: published ?? '',
    language,
    source: source ?? '',
  }
  return [[id, typed]]
}

function detailsOf(typed: Typed) {
  const given = (field: Field) => typed[field].trim() || null
  return articleDetailsSchema.safeParse({
    title: typed.title,
    language: typed.language.trim(),
    published: given('published'),
    source: given('source'),
    author: given('author'),
    publisher: given('publisher'),
  })
}

function isWrong({ error }: ReturnType<typeof detailsOf>, field: Field): boolean {
  return error?.issues.some(({ path }) => path[0] === field) ?? false
}
