/** Makes an article of a text from the clipboard. */
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { importing } from './window.ts'

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
  /** The markup that the text was read from, as long as nobody has changed it. */
  const [rich, setRich] = useState<{ readonly text: string; readonly html: string } | null>(null)
  const title = written ?? firstLine(text)
  const missing = { title: title.trim() === '', text: text.trim() === '' }

  const fill = (read: { readonly text: string; readonly html: string | null }) => {
    setText(read.text)
    setRich(read.html === null ? null : { text: read.text, html: read.html })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    let isOver = false
    void answerOf(bridge.pastedText({ html: null })).then((answer) => {
      // Whoever has typed or pasted by then is not written over.
      if (isOver || !answer.ok || field.current?.value !== '') return
      fill(answer.value)
      requestAnimationFrame(() => field.current?.select())
    })
    return () => {
      isOver = true
    }
  }, [])
  /** Rich text in place of everything; within other words, the browser pastes it as plain text. */
  const paste = (event: React.ClipboardEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const html = event.clipboardData.getData('text/html')
    const plain = event.clipboardData.getData('text/plain')
    if (html === '' || (value !== '' && selectionEnd - selectionStart < value.length)) return
    event.preventDefault()
    void answerOf(bridge.pastedText({ html })).then((answer) =>
      fill(answer.ok ? answer.value : { text: plain, html: null }),
    )
  }

  const submit = async () => {
    setAsked(true)
    if (missing.title || missing.text || working) return
    setWorking(true)
    const { outcome } = await importing.importText(title.trim(), text, rich?.text === text ? rich.html : null)
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
        onPaste={paste}
        hint={rich?.text === text && t('shell.paste.rich')}
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
