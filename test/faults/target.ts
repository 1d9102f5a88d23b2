/** The targets of the import fuzzer. */

/** One kind of file, with a valid one to mutate. */
export interface Target {
  readonly name: string
  readonly valid: Buffer
  /** Takes an input as the program would; throws only for a bug. */
  readonly take: (bytes: Buffer, root: string) => Promise<unknown>
}
