/** Makes an article of a text from the clipboard. */
import { useRef, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { importing } from './importing.ts'

/** The longest title that a text's first line is taken for. */
const LONGEST = 140

/** Asks for a text and a title; the title is the text's first line until somebody writes one. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [written, setWritten] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const title = written ?? firstLine(text)
  const missing = { title: title.trim() === '', text: text.trim() === '' }

  const submit = async () => {
    setAsked(true)
    if (missing.title || missing.text || working) return
    setWorking(true)
    const { outcome } = await importing.importText(title.trim(), text)
    setWorking(false)
    if (outcome.ok) onClose()
    else setProblem(outcome.error)
  }
  return (
    <Dialog
      title={t('shell.paste.title')}
      size="large"
      initialFocus={field}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary" aria-disabled={working}>
            {t('shell.paste.submit')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('shell.paste.name')}
        hint={written === null && t('shell.paste.nameHint')}
        error={asked && missing.title && !missing.text ? t('shell.paste.nameMissing') : null}
        value={title}
        maxLength={1000}
        onChange={(event) => setWritten(event.target.value === '' ? null : event.target.value)}
      />
      <TextArea
        ref={field}
        label={t('shell.paste.text')}
        error={asked && missing.text ? t('shell.paste.textMissing') : null}
        value={text}
        rows={12}
        onChange={(event) => setText(event.target.value)}
      />
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}

/** The first line with something on it, without the signs of a Markdown heading, cut at a word. */
function firstLine(text: string): string {
  const line =
    /\S[^\r\n]*/
      .exec(text)?.[0]
      .replace(/^#+\s*/, '')
      .trim() ?? ''
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}
