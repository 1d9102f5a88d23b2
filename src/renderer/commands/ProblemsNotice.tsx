/** Several files that can't be read, with which and why folded away; one alone is told at once. */
import type { Problem } from '../../core/problem.ts'
import { useMessage, useT } from '../platform/i18n.ts'
import { Details } from '../ui/Details.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'

/** The notice; nothing where there are no problems. */
export function ProblemsNotice({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useT()
  const message = useMessage()
  const [first] = problems
  if (!first) return null
  if (problems.length === 1) return <ProblemNotice problem={first} />
  return (
    <Notice tone="error">
      <p>{t('shell.library.problems', { count: problems.length })}</p>
      <Details words={problems.map(message).join('\n')} />
    </Notice>
  )
}
