/** A problem in a dialog or pane, with its technical details folded away. */
import type { ReactNode } from 'react'
import type { Problem } from '../../core/problem.ts'
import { useDetails, useMessage } from '../platform/i18n.ts'
import { Details } from '../ui/Details.tsx'
import { Notice } from '../ui/Notice.tsx'

interface ProblemNoticeProps {
  readonly problem: Problem
  readonly tone?: 'info' | 'error'
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** The problem; an error is read out at once. */
export function ProblemNotice({ problem, tone = 'error', children }: ProblemNoticeProps) {
  const message = useMessage()
  const details = useDetails()(problem)
  return (
    <Notice tone={tone}>
      <p>{message(problem)}</p>
      {details !== null && <Details words={details} />}
      {children}
    </Notice>
  )
}
