/** Filled by its users. */
export const cli = {} as const
