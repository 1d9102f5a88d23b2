/** The workspace's guidelines for tagging, beside the text that they are needed for. */
import { astToJSX } from 'markdown-to-jsx/react'
import { useEffect, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { Examples } from '../../commands/Examples.tsx'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useExamples } from '../../platform/codebook.ts'
import { useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import side from '../../ui/SideList.module.css'
import styles from './Guidelines.module.css'
import { useMarkdown } from './useMarkdown.ts'

/** What the file may not bring into the window: markup of its own, pictures, links that lead out of it. */
const OPTIONS = {
  disableParsingRawHTML: true,
  overrides: {
    a: { component: ({ children }: { readonly children?: React.ReactNode }) => <span>{children}</span> },
    img: { component: ({ alt }: { readonly alt?: string }) => <span>{alt}</span> },
    input: { component: ({ checked }: { readonly checked?: boolean }) => <span>{checked ? '☑ ' : '☐ '}</span> },
  },
} as const

/** The workspace's current guidelines. */
export function Guidelines() {
  const t = useT()
  const workspace = useSession((state) => state.session?.workspace.path)
  const [text, setText] = useState<string | null | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another workspace has other guidelines
  useEffect(() => {
    let asked = true
    void answerOf(bridge.guidelines()).then((answer) => {
      if (!asked) return
      if (answer.ok) setText(answer.value)
      setProblem(answer.ok ? null : answer.error)
    })
    return () => {
      asked = false
    }
  }, [workspace])
  const nodes = useMarkdown(text ?? null)
  const examples = useExamples()
  if (problem) return <ProblemNotice problem={problem} />
  if (text === undefined) return null
  const isEmpty = text === null || text.trim() === ''
  if (isEmpty && examples.length === 0)
    return (
      <div className={side.empty}>
        <b>{t('reader.side.noGuidelines')}</b>
        <p>{t('reader.side.noGuidelinesHint')}</p>
      </div>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be scrolled by key
    <section className={side.scroll} aria-label={t('reader.side.guidelines')} tabIndex={0}>
      {!isEmpty && nodes === null && <Notice tone="info">{t('reader.side.guidelinesPlain')}</Notice>}
      {!isEmpty && nodes === null && <pre className={styles.plain}>{text}</pre>}
      {nodes && <div className={styles.markdown}>{astToJSX([...nodes], OPTIONS)}</div>}
      {examples.length > 0 && <h3 className={styles.heading}>{t('codebook.example.list')}</h3>}
      <Examples examples={examples} />
    </section>
  )
}
