/** The documents of a workspace that are everybody's: part of its port (`shelf.ts`). */

import type { ClaimChange, ClaimWriter } from '../core/claims/changes.ts'
import type { LikeClaim } from '../core/claims/likeness.ts'
import type { StatedClaim } from '../core/claims/terms.ts'
import type { Making } from '../core/codebook/exchange/foreignCodebook.ts'
import type { SavedCodebook } from '../core/codebook/merge.ts'
import type { RevisionNote } from '../core/codebook/revise.ts'
import type { Assignments } from '../core/model/assignments.ts'
import type { Claim, EvidenceFile } from '../core/model/claim.ts'
import type { Codebook, OpenedCodebook } from '../core/model/codebook.ts'
import type { Result } from '../core/result.ts'
import type { ChangedClaim } from './claims/claimFiles.ts'
import type { ClaimList, ListOptions } from './claims/claimList.ts'
import type { ImportedFindings } from './claims/findingLibraries.ts'
import type { MatchedClaim } from './claims/recordWork.ts'
import type { CodebookChange } from './library/codebook.ts'
import type { ShownExample } from './library/codebookExamples.ts'
import type { BroughtCodebook } from './library/codebookFiles.ts'
import type { GuidelinesVersion } from './library/guidelines.ts'
import type { OlderAnswer } from './library/olderAnswers.ts'

/** The workspace's guidelines. */
export interface GuidelinesShelf {
  /** Markdown; null where there are none. */
  readonly text: () => Promise<Result<string | null>>
  /** Their first heading, and the digest that tells one version from another; null where there are none. */
  readonly version: () => Promise<GuidelinesVersion | null>
}

/** Who takes which articles of the workspace, which is for everybody. */
export interface AssignmentsShelf {
  /** Null where nobody said so. */
  readonly current: () => Promise<Result<Assignments | null>>
  /** Says so, or (null) no longer; gives what was said before. `workspace-moved`. */
  readonly save: (assignments: Assignments | null) => Promise<Result<Assignments | null>>
}

/** The workspace's codebook, which is everybody's. */
export interface CodebookShelf {
  /** The codebook, and why it can't be changed. */
  readonly open: () => Promise<Result<OpenedCodebook>>
  /** The codebook alone; null where there is none. */
  readonly current: () => Promise<Result<Codebook | null>>
  /** Saves a change, merged with what somebody else saved meanwhile; tells where both changed the same, and saves nothing. */
  readonly save: (change: CodebookChange) => Promise<Result<SavedCodebook>>
  /** Brings in what a file holds, as one revision; words of other programs count as of this language. */
  readonly bring: (path: string, note: RevisionNote, making: Making) => Promise<Result<BroughtCodebook>>
  /** The annotator's own annotations that were answered under older wording, by article and place. */
  readonly olderAnswers: (annotator: string) => Promise<Result<readonly OlderAnswer[]>>
  /** The codebook's examples that the annotator may see, with the words that they quote. */
  readonly examples: (annotator: string) => Promise<Result<readonly ShownExample[]>>
}

/** The workspace's claim records, which are everybody's, with the files that are evidence and the findings of others. */
export interface ClaimsShelf {
  /** All of them, hidden appearances and all: whoever shows them asks `visibleTo`. */
  readonly list: (options?: ListOptions) => Promise<Result<ClaimList>>
  /** The records that an annotation is a place of, as `list` has them where it may be old. */
  readonly at: (annotation: string) => Promise<Result<readonly Claim[]>>
  /** Records and imported findings that may say the same, the likeliest first, hidden ones and all. */
  readonly like: (claim: StatedClaim) => Promise<Result<readonly LikeClaim<MatchedClaim>[]>>
  /** Whether a second person has to confirm a finding here. */
  readonly confirms: () => Promise<boolean>
  /** One record; `claim-missing`. */
  readonly claim: (id: string) => Promise<Result<Claim>>
  /** Stores a new record. */
  readonly create: (claim: Claim) => Promise<Result<Claim>>
  /** Changes fields of a record as it is now; tells what was written, for undo. */
  readonly change: (
    id: string,
    changesTo: (claim: Claim) => readonly ClaimChange[],
    writer: ClaimWriter,
  ) => Promise<Result<ChangedClaim>>
  /** Copies a file of this computer into the workspace, by its digest. */
  readonly keepEvidence: (path: string) => Promise<Result<EvidenceFile>>
  /** The path of a kept file on this computer; `evidence-missing`. */
  readonly evidenceAt: (file: EvidenceFile) => Promise<Result<string>>
  /** Imports findings that others published, as a library of that name. */
  readonly importFindings: (name: string, content: string) => Promise<Result<ImportedFindings>>
}
