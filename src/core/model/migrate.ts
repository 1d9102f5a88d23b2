/**
 * Files of older versions become what this version reads, one step at a time: a step knows two neighbouring versions
 * and nothing of the later ones, so it is written once and never touched again. A sample of every version is kept in
 * the tests. There is one version of each format so far, and so there are no steps yet.
 */

/** A file's content before validation. */
export type FileContent = Readonly<Record<string, unknown>>

/** What turns content of version `from` into content of version `from + 1`. `migrate` sets its `version`. */
export interface MigrationStep {
  readonly from: number
  readonly change: (content: FileContent) => FileContent
}

/**
 * Content of version `found` as content of version `current`. What is older than the first step, or isn't older, is
 * given back as it is: validation reports what is wrong with it.
 * @throws {Error} if `steps` don't lead from version to version up to `current`; that is a mistake in the program
 */
export function migrate(
  content: FileContent,
  found: number,
  current: number,
  steps: readonly MigrationStep[],
): FileContent {
  steps.forEach(({ from }, index) => {
    if (from !== current - steps.length + index) throw new Error(`no step leads on from version ${from - 1}`)
  })
  const first = steps.findIndex(({ from }) => from === found)
  if (first === -1) return content
  return steps
    .slice(first)
    .reduce<FileContent>((before, { from, change }) => ({ ...change(before), version: from + 1 }), content)
}
