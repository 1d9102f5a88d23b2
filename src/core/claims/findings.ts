/** Findings of claim records: which words a workspace has for them, when they stand, and when they must be looked at again. */
import { defaultFindings } from '../codebook/defaultCodebook.ts'
import type { Claim, ClaimFinding } from '../model/claim.ts'
import type { Codebook, CodebookFinding } from '../model/codebook.ts'
import type { ClaimChange } from './changes.ts'

/** The findings of a workspace: its codebook's, or the default ones where it has none. */
export function findingsOf(codebook: Codebook | null): readonly CodebookFinding[] {
  return codebook && codebook.findings.length > 0 ? codebook.findings : defaultFindings((key) => key)
}

/** What a finding is called in a language; its key where no codebook knows it. */
export function findingLabel(findings: readonly CodebookFinding[], key: string, language: 'en' | 'nl'): string {
  const finding = findings.find((one) => one.key === key)
  return finding?.label[language] || finding?.label.en || finding?.label.nl || key
}

/** How a finding stands. */
export type FindingState = 'none' | 'unconfirmed' | 'recheck' | 'found'

/** How a record's finding stands; `isConfirming` where the workspace wants a second person to confirm it. */
export function findingState({ finding }: Pick<Claim, 'finding'>, isConfirming: boolean): FindingState {
  if (finding === null) return 'none'
  if (finding.recheck) return 'recheck'
  return isConfirming && finding.confirmed === null ? 'unconfirmed' : 'found'
}

/** Who may confirm a finding: anybody but who found it. */
export function mayConfirm({ finding }: Pick<Claim, 'finding'>, annotator: string): boolean {
  return finding !== null && finding.confirmed === null && finding.by !== annotator
}

/** The change that sets a finding; its explanation is required. Null where it lacks one. */
export function settingFinding(key: string, explanation: string, by: string, at: string): ClaimChange | null {
  const said = explanation.trim()
  if (said === '') return null
  const value: ClaimFinding = { key, explanation: said, by, at, confirmed: null, recheck: null }
  return { path: 'finding', value }
}
